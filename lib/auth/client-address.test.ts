import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address'

const from = (forwarded: string) => clientAddress(new Headers({ 'x-forwarded-for': forwarded }))

describe('clientAddress', () => {
  it('believes the nearest proxy, not what the sender claims', () => {
    expect(from('10.0.0.1, 203.0.113.9')).toBe('203.0.113.9')
  })

  it('reads an IPv4 address written as IPv6', () => {
    expect(from('::ffff:203.0.113.9')).toBe('203.0.113.9')
  })

  it('takes one IPv6 network for one sender', () => {
    expect(from('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2')
    expect(from('2001:0db8:0001:0002::ffff')).toBe('2001:db8:1:2')
    expect(from('2001:db8::1')).toBe('2001:db8:0:0')
  })

  it('has a word for no address at all', () => {
    expect(clientAddress(new Headers())).toBe('unknown')
  })
})
