import { describe, expect, it } from 'vitest'
import { openSeal, sealToken } from './seal'
import { hashLinkToken, isLinkToken, newLinkToken } from './token'

const secret = 'a secret of at least thirty-two letters'

describe('newLinkToken', () => {
  it('holds 144 bits in letters that an address can carry', () => {
    const token = newLinkToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(18)
    expect(isLinkToken(token)).toBe(true)
  })

  it('does not repeat', () => {
    expect(new Set(Array.from({ length: 2000 }, newLinkToken)).size).toBe(2000)
  })
})

describe('isLinkToken', () => {
  it.each(['', 'short', `${newLinkToken()}x`, `${newLinkToken().slice(1)}/`, '../../etc/passwd'])(
    'refuses %j',
    (text) => {
      expect(isLinkToken(text)).toBe(false)
    },
  )
})

describe('the seal', () => {
  it('opens to the same token with the same secret', () => {
    const token = newLinkToken()
    expect(openSeal(sealToken(token, secret), hashLinkToken(token), secret)).toBe(token)
  })

  it('shows nothing of the token and differs each time', () => {
    const token = newLinkToken()
    const sealed = sealToken(token, secret)
    expect(Buffer.from(sealed).includes(token)).toBe(false)
    expect(sealToken(token, secret)).not.toEqual(sealed)
  })

  it('stays shut with another secret, for another row, and after one changed bit', () => {
    const token = newLinkToken()
    const sealed = sealToken(token, secret)
    expect(openSeal(sealed, hashLinkToken(token), `${secret}!`)).toBeNull()
    expect(openSeal(sealed, hashLinkToken(newLinkToken()), secret)).toBeNull()
    for (const at of [0, 5, 20, sealed.length - 1]) {
      const bent = Uint8Array.from(sealed)
      bent[at] = (bent[at] ?? 0) ^ 1
      expect(openSeal(bent, hashLinkToken(token), secret)).toBeNull()
    }
  })

  it('stays shut when it is empty or cut', () => {
    const token = newLinkToken()
    expect(openSeal(new Uint8Array(), hashLinkToken(token), secret)).toBeNull()
    expect(openSeal(sealToken(token, secret).subarray(0, 20), hashLinkToken(token), secret)).toBeNull()
  })
})
