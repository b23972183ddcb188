import { expect, test } from 'vitest'
import { answersInTurn } from './answers-in-turn'

const [early, late] = ['2026-11-29T08:00:00.100Z', '2026-11-29T08:00:00.101Z'] as const

test('an answer that was overtaken is not taken after the later one', () => {
  const answers = answersInTurn()
  const [first, second] = [answers.nextTurn(), answers.nextTurn()]
  expect(answers.take(second, late)).toBe(true)
  expect(answers.take(first, early)).toBe(false)
})

test('one that was asked for earlier and read later knows more', () => {
  const answers = answersInTurn()
  const [first, second] = [answers.nextTurn(), answers.nextTurn()]
  expect(answers.take(second, early)).toBe(true)
  expect(answers.take(first, late)).toBe(true)
})

test('in their order all are taken, whatever the clocks of two servers say', () => {
  const answers = answersInTurn()
  expect(answers.take(answers.nextTurn(), late)).toBe(true)
  expect(answers.take(answers.nextTurn(), early)).toBe(true)
  expect(answers.take(answers.nextTurn())).toBe(true)
})
