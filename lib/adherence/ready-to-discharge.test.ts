import { expect, test } from 'vitest'
import { isReadyToDischarge } from './ready-to-discharge'

const days = (pains: (number | null)[]) => [
  ...Array.from({ length: 28 - pains.length }, () => ({ pain: null })),
  ...pains.map((pain) => ({ pain })),
]
const ready = { days: days([2, null, 1, 0]), share: 0.8, week: 9, lastWeek: 8 }

test('a plan past the weeks of its last phase, kept, with little pain, asks whether the patient may be discharged', () => {
  expect(isReadyToDischarge(ready)).toBe(true)
})

test.each<[string, Partial<typeof ready> | { week: null } | { lastWeek: null } | { share: null }]>([
  ['in the last week itself', { week: 8 }],
  ['before the plan begins', { week: null }],
  ['in an earlier phase, or one without weeks', { lastWeek: null }],
  ['after a pain of 3', { days: days([2, 1, 0, 3]) }],
  ['where too little was told', { days: days([0, 1]) }],
  ['where the telling is older than two weeks', { days: days([0, 1, 2, ...Array(14).fill(null)]) }],
  ['where less than half was done', { share: 0.49 }],
  ['where nothing was due', { share: null }],
])('not %s', (_, change) => {
  expect(isReadyToDischarge({ ...ready, ...change })).toBe(false)
})

test('a pain of more than two weeks ago no longer counts', () => {
  expect(isReadyToDischarge({ ...ready, days: days([7, ...Array(11).fill(null), 1, 1, 1]) })).toBe(true)
})
