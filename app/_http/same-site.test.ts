import { describe, expect, it } from 'vitest'
import { CrossSiteError } from '@/lib/errors'
import { requireSameSite } from './same-site'

const address = 'https://plans.example.test/api/patients'

function send(method: string, headers: Record<string, string>) {
  return () =>
    requireSameSite(new Request(address, { method, headers: { host: 'plans.example.test', ...headers } }))
}

describe('requireSameSite', () => {
  it('lets reads pass from anywhere', () => {
    expect(send('GET', { 'sec-fetch-site': 'cross-site' })).not.toThrow()
  })

  it('lets a write pass that comes from our own page', () => {
    expect(send('POST', { 'sec-fetch-site': 'same-origin' })).not.toThrow()
    expect(send('POST', { origin: 'https://plans.example.test' })).not.toThrow()
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://plans.example.test' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://elsewhere.example' }],
    [{ origin: 'https://plans.example.test.elsewhere.example' }],
    [{ origin: 'null' }],
    [{}],
  ])('refuses a write with %o', (headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(send(method, headers as Record<string, string>)).toThrow(CrossSiteError)
  })
})
