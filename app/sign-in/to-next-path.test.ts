import { describe, expect, it } from 'vitest'
import { toNextPath } from './to-next-path'

describe('toNextPath', () => {
  it.each([
    ['/plans/3f2?phase=2', '/plans/3f2?phase=2'],
    ['/settings/members', '/settings/members'],
    [undefined, '/patients'],
    ['', '/patients'],
    ['https://elsewhere.example/patients', '/patients'],
    ['//elsewhere.example', '/patients'],
    ['/\\elsewhere.example', '/patients'],
    ['/\t/elsewhere.example', '/patients'],
    ['/.//elsewhere.example/x', '/patients'],
    ['/x/..//elsewhere.example', '/patients'],
    ['/%2e//elsewhere.example', '/patients'],
    ['/%2E%2e//elsewhere.example', '/patients'],
    ['/plans/..//elsewhere.example', '/patients'],
    ['///elsewhere.example', '/patients'],
    ['/@elsewhere.example', '/@elsewhere.example'],
    ['/catalog/../sign-in', '/patients'],
    ['javascript:alert(1)', '/patients'],
    ['/api/patients', '/patients'],
    ['/sign-in?next=/sign-in', '/patients'],
    ['/setup', '/patients'],
    ['/sign-out', '/patients'],
  ])('%s leads to %s', (next, path) => {
    expect(toNextPath(next)).toBe(path)
  })
})
