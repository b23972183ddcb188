import { expect, test } from 'vitest'
import { checkInBodySchema } from '@/lib/adherence/check-in'
import { toAsking } from './asking'
import { toQuestionBody } from './to-question-body'

function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return toQuestionBody(form)
}

test('a question is a check-in with its words, what it is about and its exercise', () => {
  const body = read({ note: ' May I do it without? ', asked: 'how', exercise: 'clam-line' })
  expect(body).toEqual({
    about: 'day',
    note: 'May I do it without?',
    asked: { about: 'how', itemId: 'clam-line' },
  })
  expect(checkInBodySchema.parse(body)).toEqual(body)
})

test('pain counts where it hurts, and not where another reason was chosen after it', () => {
  expect(read({ note: 'It pinches.', asked: 'hurts', pain: '7' })).toMatchObject({ pain: 7 })
  expect(read({ note: 'It pinches.', asked: 'hurts', pain: '0' })).toMatchObject({ pain: 0 })
  expect(read({ note: 'Too many.', asked: 'hard', pain: '7' })).not.toHaveProperty('pain')
})

test('without a reason and an exercise it is about something else and all of the plan; without words it is none', () => {
  expect(read({ note: 'May I swim?' })).toEqual({
    about: 'day',
    note: 'May I swim?',
    asked: { about: 'other' },
  })
  expect(read({ note: '  ', asked: 'how' })).toBeNull()
})

test('the address says whether one asks, and about which line', () => {
  expect(['ask', 'ask-clam-line', 'asked', 'today', null].map(toAsking)).toEqual([
    { itemId: null },
    { itemId: 'clam-line' },
    null,
    null,
    null,
  ])
})
