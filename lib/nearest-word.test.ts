import { expect, test } from 'vitest'
import { nearestWord } from './nearest-word'

test.each([
  ['clamshel', ['bridge', 'clamshell'], 'clamshell'],
  ['Hip flexor', ['hip-hinge', 'hip-flexor'], 'hip-flexor'],
  ['THA posterior', ['tha_any', 'tha_posterior_lt_6w'], 'tha_posterior_lt_6w'],
  ['anticoagulant', ['aortic_aneurysm', 'anticoagulants'], 'anticoagulants'],
])('%s: of %j it is most like %s', (found, known, nearest) => {
  expect(nearestWord(found, known)).toBe(nearest)
})

test('a word that is like none has no nearest', () => {
  expect(nearestWord('qqqq', ['bridge', 'clamshell'])).toBeNull()
})
