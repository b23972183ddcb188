import { expect, test } from 'vitest'
import { withoutFlag } from './without-flag'

test('the flag is not said again where the message begins with it', () => {
  expect(withoutFlag('Fall risk: do this at a counter.', 'Fall risk')).toBe('Do this at a counter.')
  expect(withoutFlag('Riesgo de caída: en el suelo solo con alguien.', 'Riesgo de caída')).toBe(
    'En el suelo solo con alguien.',
  )
  expect(withoutFlag('High fall risk: no brisk walking.', 'Fall risk')).toBe(
    'High fall risk: no brisk walking.',
  )
  expect(withoutFlag('Use the standing version.', 'Cannot kneel')).toBe('Use the standing version.')
})
