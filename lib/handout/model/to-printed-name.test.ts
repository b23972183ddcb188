import { expect, it } from 'vitest'
import { toPrintedName } from './to-printed-name'

const rosa = { firstName: ' Rosa ', lastName: 'Delgado' }

it.each([
  ['first', rosa, 'Rosa'],
  ['whole', rosa, 'Rosa Delgado'],
  ['initials', rosa, 'R. D.'],
  ['none', rosa, undefined],
  ['initials', { firstName: 'élodie', lastName: '' }, 'É.'],
  ['initials', { firstName: 'श्री', lastName: '陈' }, 'श्री. 陈.'],
  ['whole', {}, undefined],
  ['initials', {}, undefined],
] as const)('%s of %o: %s', (naming, patient, printed) => {
  expect(toPrintedName(patient, naming)).toBe(printed)
})
