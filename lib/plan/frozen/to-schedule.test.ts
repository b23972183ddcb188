import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { getTemplate, listTemplates, toPlanContent } from '../templates/templates'
import { scheduleSchema, toSchedule } from './to-schedule'

const given = {
  therapist: { name: 'Dana Whitfield' },
  patient: { firstName: 'Rosa', lastName: 'Delgado' },
  publishedOn: '2026-11-23',
}

describe('toSchedule', () => {
  it('keeps frequency, phases and pauses, and nothing that waits for its condition or is only read', () => {
    const pauses = [{ from: '2026-12-24', to: '2026-12-27' }]
    const frozen = toFrozen(
      {
        schemaVersion: 2,
        title: 'Hip plan',
        locale: 'en',
        startDate: '2026-11-23',
        currentPhaseId: 'q',
        pauses,
        phases: [
          {
            id: 'p',
            title: 'Calm',
            weeks: { from: 0, to: 2 },
            items: [
              {
                id: 'a',
                slug: 'bridge',
                dosage: { sets: 2, reps: 10, daysPerWeek: { everyDays: 2 } },
                pauses,
              },
              { id: 'b', slug: 'squat-mini', dosage: { sets: 2 }, condition: 'no swelling' },
              { id: 'd', slug: 'ed-flare' },
            ],
          },
          { id: 'q', title: 'Build', items: [{ id: 'c', slug: 'glute-set', dosage: { reps: 10 } }] },
        ],
      },
      given,
    )
    const schedule = toSchedule(frozen)
    const lines = schedule.phases.map((phase) => phase.lines)
    expect(schedule).toMatchObject({
      publishedOn: '2026-11-23',
      startDate: '2026-11-23',
      currentPhaseId: 'q',
      pauses,
      phases: [{ id: 'p', title: 'Calm', weeks: { from: 0, to: 2 } }, { id: 'q' }],
    })
    expect(lines).toEqual([
      [{ id: 'a', kind: 'SG', often: { daysPerWeek: { everyDays: 2 } }, pauses }],
      [{ id: 'c', kind: 'SG' }],
    ])
    expect(scheduleSchema.parse(JSON.parse(JSON.stringify(schedule)))).toEqual(schedule)
  })

  it('is small, and names nobody', () => {
    for (const { code } of listTemplates()) {
      const frozen = toFrozen(toPlanContent(getTemplate(code), { newId: randomUUID }), given)
      const text = JSON.stringify(toSchedule(frozen))
      expect(text.length, code).toBeLessThan(3200)
      expect(text.length * 8, code).toBeLessThan(JSON.stringify(frozen).length)
      expect(text).not.toMatch(/Rosa|Delgado|Whitfield/)
    }
  })
})
