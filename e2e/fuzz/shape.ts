import fc from 'fast-check'
import { contentTypes, hostileBytes, hostileJson } from './hostile'

/** How the right body of a request is spoilt. */
export const shape = fc.record({
  kind: fc.constantFrom<('spoilt' | 'bytes' | 'none')[]>('spoilt', 'spoilt', 'spoilt', 'bytes', 'none'),
  places: fc.array(
    fc.record({ at: fc.nat(), piece: hostileJson, how: fc.constantFrom('replace', 'add', 'drop') }),
    { minLength: 1, maxLength: 2 },
  ),
  bytes: hostileBytes,
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: contentTypes },
  ),
  chunked: fc.boolean(),
  pick: fc.nat(),
})
export type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never
