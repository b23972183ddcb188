import { describe, expect, it } from 'vitest'
import { byPageHeader, isByPage, isForAnother, pageUserHeader } from './asked-by'
import { toSessionEnd } from './session-end'

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes))

describe('toSessionEnd', () => {
  const session = { lastSeen: at(0), expires: at(720), idleMs: 15 * 60_000 }

  it('is the idle time after the last use', () => {
    expect(toSessionEnd(session, at(5))).toEqual({ leftMs: 10 * 60_000, fixed: false })
  })

  it('is no later than twelve hours after sign-in', () => {
    expect(toSessionEnd({ ...session, lastSeen: at(715) }, at(716))).toEqual({
      leftMs: 4 * 60_000,
      fixed: true,
    })
  })

  it('is never less than nothing', () => {
    expect(toSessionEnd(session, at(16))).toEqual({ leftMs: 0, fixed: false })
  })
})

describe('who asked', () => {
  it('a page by itself, when it says so', () => {
    expect(isByPage(new Headers({ [byPageHeader]: '1' }))).toBe(true)
    expect(isByPage(new Headers())).toBe(false)
  })

  it('a page that was drawn for somebody else, when it names them', () => {
    expect(isForAnother(new Headers({ [pageUserHeader]: 'a' }), 'b')).toBe(true)
    expect(isForAnother(new Headers({ [pageUserHeader]: 'a' }), 'a')).toBe(false)
    expect(isForAnother(new Headers(), 'a')).toBe(false)
  })
})
