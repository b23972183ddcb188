import type { ItemBody } from './check-in'

/** What ticking says: `times` of `of` times today. None of them takes back an earlier tick. */
export function toItemBody(times: number, of: number): ItemBody {
  const result = times <= 0 ? 'not' : times >= of ? 'done' : 'partly'
  return of > 1 ? { about: 'item', result, times } : { about: 'item', result }
}
