import { describe, expect, it } from 'vitest'
import { isToRenew, proofLastsMs, readProofCookie, writeProofCookie } from './proof-cookie'

const now = new Date('2026-11-22T08:00:00Z')
const token = 'AAAAAAAAAAAAAAAAAAAAAAAA'
const proofId = '0b9f2f0e-8a4e-4a5c-9d29-1d8a3a1f6a11'
const secret = 's'.repeat(43)
const publicUrl = 'https://clinic.example'
const asked = { now, publicUrl, secret }
const written = (more: Partial<typeof asked> = {}) =>
  writeProofCookie(token, proofId, { ...asked, ...more }).split(';')[0] ?? ''

describe('the cookie of a proven device', () => {
  it('is read back as what it proves, also among others', () => {
    expect(readProofCookie(written(), token, asked)).toEqual({ proofId, since: now })
    expect(readProofCookie(`theme=dark; ${written()}; x=1`, token, asked)?.proofId).toBe(proofId)
    expect(readProofCookie(null, token, asked)).toBeNull()
    expect(readProofCookie('theme=dark', token, asked)).toBeNull()
  })

  it('is for no script, this site and this host alone, and names neither link nor PIN', () => {
    const cookie = writeProofCookie(token, proofId, asked)
    expect(cookie).toMatch(/^__Host-plinth\.link-[\w-]{12}=/)
    expect(cookie).toMatch(/; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure$/)
    expect(cookie).not.toContain(token)
    expect(writeProofCookie(token, proofId, { ...asked, publicUrl: 'http://localhost:3000' })).toMatch(
      /^plinth\.link-[^;]+; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/,
    )
  })

  it('proves nothing to another link, under another secret, or once it is old', () => {
    const other = 'BAAAAAAAAAAAAAAAAAAAAAAA'
    const value = written().split('=')[1]
    const renamed = `${writeProofCookie(other, proofId, asked).split('=')[0]}=${value}`
    expect(readProofCookie(renamed, other, asked)).toBeNull()
    expect(readProofCookie(written(), token, { ...asked, secret: 't'.repeat(43) })).toBeNull()
    const at = (ms: number) => ({ ...asked, now: new Date(now.getTime() + ms) })
    expect(readProofCookie(written(), token, at(proofLastsMs - 1))).not.toBeNull()
    expect(readProofCookie(written(), token, at(proofLastsMs))).toBeNull()
    expect(readProofCookie(written(), token, at(-120_000))).toBeNull()
  })

  it('proves nothing when a single letter of it was changed', () => {
    const cookie = written()
    const start = cookie.indexOf('=') + 1
    for (let at = start; at < cookie.length - 1; at += 1) {
      const letter = cookie[at] === 'a' ? 'b' : 'a'
      const spoilt = cookie.slice(0, at) + letter + cookie.slice(at + 1)
      expect(readProofCookie(spoilt, token, asked), spoilt).toBeNull()
    }
    for (const value of ['', '.', '..', 'NaN..', `${proofId}..`, `${proofId}.zz.`])
      expect(readProofCookie(`${cookie.slice(0, start)}${value}`, token, asked)).toBeNull()
  })

  it('is written again once a day', () => {
    const proven = { proofId, since: now }
    expect(isToRenew(proven, new Date(now.getTime() + 3_600_000))).toBe(false)
    expect(isToRenew(proven, new Date(now.getTime() + 25 * 3_600_000))).toBe(true)
  })
})
