import { describe, expect, test } from 'vitest'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import { addRemarks, messageBodySchema, toMessage } from './message'
import { toRemarkLines } from './to-remark-lines'
import { withRemarks } from './with-remarks'

const now = new Date('2026-11-22T20:00:00Z')
const row = {
  ...{ id: 'm', planId: 'p', revision: 2, answersCheckInId: null, writtenAt: now },
  body: { remarks: [{ itemId: 'bridge', text: 'Slower.' }] },
}
const frozen = toFrozen(
  toContent([
    { id: 'bridge', slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 7 } },
    { id: 'glide', slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10, daysPerWeek: 7 } },
  ]),
)

describe('a message', () => {
  test('has reached the patient from the second on in which five minutes have passed', () => {
    const at = (milliseconds: number) => toMessage(row, 'Ines', new Date(now.getTime() + milliseconds))
    expect(at(299_999)).toMatchObject({ reached: false, reachesAt: '2026-11-22T20:05:00.000Z', text: null })
    expect(at(300_000)).toMatchObject({ reached: true, by: 'Ines', remarks: row.body.remarks })
  })

  test('that was recalled, or that nobody can read any more, is none', () => {
    expect(toMessage({ ...row, body: null }, 'Ines', now)).toBeNull()
    expect(toMessage({ ...row, body: { poem: 'x' } }, 'Ines', now)).toBeNull()
  })

  test('is a text or remarks, never both, and never empty', () => {
    const is = (body: unknown) => messageBodySchema.safeParse(body).success
    expect(is({ text: 'Yes.' })).toBe(true)
    expect(is(row.body)).toBe(true)
    for (const body of [{}, { text: ' ' }, { remarks: [] }, { text: 'Yes.', ...row.body }])
      expect(is(body)).toBe(false)
    expect(is({ text: 'x'.repeat(1001) })).toBe(false)
  })
})

test('of two remarks on a line the later one stays, and the lines keep their order', () => {
  const [one, two, later] = [
    { itemId: 'bridge', text: 'Slower.' },
    { itemId: 'glide', text: 'Less far.' },
    { itemId: 'bridge', text: 'Faster.' },
  ] as const
  expect(addRemarks([one, two], [later])).toEqual([later, two])
})

test('the page shows the newest remark at its line, and leaves the others as they are', () => {
  const page = toSharedPlan(frozen)
  const message = (text: string) => ({
    ...{ id: text, at: now.toISOString(), by: 'Ines', text: null, answers: null },
    remarks: [{ itemId: 'bridge', text }],
  })
  const shown = withRemarks(page, [message('new'), message('old')])
  expect(shown.exercises.map(({ id, remark }) => [id, remark])).toEqual(
    toRemarkLines(frozen).map(({ id }) => [id, id === 'bridge' ? 'new' : undefined]),
  )
  expect(withRemarks(page, [])).toBe(page)
})
