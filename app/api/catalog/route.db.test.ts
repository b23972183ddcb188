import { describe, expect, it, vi } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { GET } from './route'

/** The cookie is read by Next, which does not run here; the scope that the gate opens is a real one. */
vi.mock('@/lib/auth/gate', () => ({
  apiScope: async () =>
    (await createMember({ clinicId: (await createClinic()).id, role: 'assistant' })).scope,
}))

const ask = (query = '', headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/api/catalog${query}`, { headers }), { params: Promise.resolve({}) })

describe('GET /api/catalog', () => {
  it('gives the offered items with a tag, to be kept by this browser alone', async () => {
    const response = await ask()
    const { items } = (await response.json()) as { items: { slug: string }[] }
    expect(items.map((item) => item.slug)).toEqual(
      builtInCatalog('en')
        .offered()
        .map((item) => item.slug),
    )
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(response.headers.get('ETag')).toMatch(/^"[\w-]{27}"$/)
  })

  it('answers 304 without a body while the copy is current', async () => {
    const tag = (await ask()).headers.get('ETag') ?? ''
    const response = await ask('?locale=en', { 'If-None-Match': `W/${tag}` })
    expect([response.status, await response.text(), response.headers.get('ETag')]).toEqual([304, '', tag])
    expect((await ask('', { 'If-None-Match': '"older"' })).status).toBe(200)
  })

  it('names the available locales when asked for another', async () => {
    const response = await ask('?locale=fr')
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      problems: [{ path: 'locale', found: 'fr', allowed: 'en, es' }],
    })
  })
})
