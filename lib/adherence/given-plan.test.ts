import { expect, test } from 'vitest'
import { toPatientAdherence } from './given-plan'
import type { LoggedCheckIn } from './logged-check-in'

const today = '2026-11-22'
const note = (loggedAt: string, text: string, id = text): LoggedCheckIn => ({
  ...{ id, itemId: null, localDate: today, loggedAt },
  body: { about: 'day', note: text },
})

function lastNote(...checkIns: LoggedCheckIn[]): string | undefined {
  const plan = { patientId: 'p', planId: 'q', timeZone: 'UTC', firstDayOfWeek: 1, versions: [], checkIns }
  return toPatientAdherence(plan, today).note?.text
}

test.each([
  [`${today}T08:00:00+00:00`, `${today}T08:00:00.5+00:00`],
  [`${today}T08:00:00.09+00:00`, `${today}T08:00:00.1+00:00`],
  ['2026-11-01T01:50:00-04:00', '2026-11-01T01:10:00-05:00'],
  [`${today}T08:00:00.999Z`, `${today}T10:00:01+02:00`],
])(
  'of notes at %s and %s the second was written last, however they are written and whichever comes first',
  (before, after) => {
    const [one, other] = [note(before, 'before'), note(after, 'after')]
    expect([lastNote(one, other), lastNote(other, one)]).toEqual(['after', 'after'])
  },
)

test('of two notes of one instant every reading shows the same', () => {
  const [one, other] = [note(`${today}T08:00:00Z`, 'one', '1'), note(`${today}T08:00:00+00:00`, 'two', '2')]
  expect([lastNote(one, other), lastNote(other, one)]).toEqual(['two', 'two'])
})
