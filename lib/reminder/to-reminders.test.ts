import { describe, expect, it } from 'vitest'
import type { Dosage } from '@/lib/dosage/dosage'
import { slotsOf } from '@/lib/dosage/slot'
import type { PlanContent } from '@/lib/plan/schema'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { lastDayOf, toReminders } from './to-reminders'

type Given = Partial<PlanContent> & { lines?: (Dosage & { pauses?: PlanContent['pauses'] })[] }

/** A plan of one phase that begins on Monday 2 March 2026. */
function toPlan({ lines = [{ reps: 10 }], phases, ...content }: Given = {}) {
  const items = lines.map(({ pauses, ...dosage }, index) => ({
    id: `line-${index}`,
    slug: 'bridge',
    dosage,
    ...(pauses ? { pauses } : {}),
  }))
  return toFrozen(
    {
      schemaVersion: 2,
      title: 'Hip',
      locale: 'en',
      phases: phases ?? [{ id: 'p', title: 'Settle', items }],
      ...content,
    },
    { publishedOn: '2026-03-02' },
  )
}

const span = { from: '2026-03-02', until: '2026-03-29' }

describe('slotsOf', () => {
  it.each<[Dosage, string[]]>([
    [{}, ['morning']],
    [{ perDay: 1 }, ['morning']],
    [{ perDay: 2 }, ['morning', 'evening']],
    [{ perDay: { min: 2, max: 3 } }, ['morning', 'evening']],
    [{ perDay: 5 }, ['morning', 'midday', 'evening']],
    [{ perDay: { everyHours: 2 } }, ['morning', 'midday', 'evening']],
    [{ timeOfDay: ['bedtime'] }, ['bedtime']],
    [{ timeOfDay: ['evening', 'morning'] }, ['morning', 'evening']],
    [{ timeOfDay: ['meals', 'bedtime'] }, ['morning', 'midday', 'evening', 'bedtime']],
  ])('%o is %o', (dosage, wanted) => {
    expect(slotsOf(dosage)).toEqual(wanted)
  })
})

describe('toReminders', () => {
  it('makes one entry a time of day, however many exercises there are', () => {
    const plan = toPlan({
      lines: [{ reps: 10, perDay: 2 }, { reps: 10 }, { reps: 5, timeOfDay: ['morning'] }],
    })
    const reminders = toReminders(plan, span)
    expect(reminders.map(({ slot }) => slot)).toEqual(['morning', 'evening'])
    const [morning, evening] = reminders
    expect(morning?.minutes).toBeGreaterThan(evening?.minutes ?? 0)
    expect(morning).toMatchObject({ first: '2026-03-02', last: '2026-03-29', except: [] })
  })

  it('comes on the days that are named, or that the week on paper has boxes for', () => {
    const [named] = toReminders(toPlan({ lines: [{ reps: 10, weekdays: ['tue', 'sat'] }] }), span)
    expect(named).toMatchObject({
      rule: { weekdays: ['tue', 'sat'] },
      first: '2026-03-03',
      last: '2026-03-28',
    })
    const [counted] = toReminders(toPlan({ lines: [{ reps: 10, daysPerWeek: 3 }] }), span)
    expect(counted?.rule).toEqual({ weekdays: ['mon', 'wed', 'fri'] })
  })

  it('keeps the gap of every other day over the end of a week, and leaves out what another entry has', () => {
    const lines = [
      { reps: 10, daysPerWeek: { everyDays: 2 } },
      { reps: 10, weekdays: ['mon' as const, 'wed' as const] },
    ]
    const [alone] = toReminders(toPlan({ lines: lines.slice(0, 1) }), span)
    expect(alone).toMatchObject({
      rule: { everyDays: 2 },
      first: '2026-03-02',
      last: '2026-03-28',
      except: [],
    })
    const both = toReminders(toPlan({ lines }), span)
    expect(both.map(({ rule }) => rule)).toEqual([{ weekdays: ['mon', 'wed'] }, { everyDays: 2 }])
    expect(both[1]).toMatchObject({ first: '2026-03-06', except: ['2026-03-16', '2026-03-18'] })
  })

  it('leaves out days on which all of it rests, and ends where a pause has no end', () => {
    const holiday = [{ from: '2026-03-10', to: '2026-03-12' }]
    const [paused] = toReminders(toPlan({ pauses: holiday }), span)
    expect(paused?.except).toEqual(['2026-03-10', '2026-03-11', '2026-03-12'])
    const partly = toReminders(toPlan({ lines: [{ reps: 10, pauses: holiday }, { reps: 10 }] }), span)
    expect(partly[0]?.except).toEqual([])
    const off = [{ from: '2026-03-09', until: '2026-03-15', why: 'holiday' as const }]
    const away = toReminders(toPlan(), { from: '2026-03-02', until: '2026-03-29' }, { timesOff: off })
    expect(away[0]?.except).toHaveLength(7)
    const [ended] = toReminders(toPlan({ pauses: [{ from: '2026-03-20' }] }), span)
    expect(ended).toMatchObject({ last: '2026-03-19', except: [] })
    expect(toReminders(toPlan({ pauses: [{ from: '2026-03-01' }] }), span)).toEqual([])
  })

  it('is silent about lines that are held, and about other phases', () => {
    const phases = [
      { id: 'p', title: 'Settle', items: [{ id: 'a', slug: 'bridge', dosage: { reps: 10 } }] },
      { id: 'q', title: 'Build', items: [{ id: 'b', slug: 'clam', dosage: { reps: 10, perDay: 3 } }] },
    ]
    expect(toReminders(toPlan({ phases }), span).map(({ slot }) => slot)).toEqual(['morning'])
    expect(toReminders(toPlan({ phases, currentPhaseId: 'q' }), span)).toHaveLength(3)
    expect(toReminders(toPlan({ phases }), span, { held: new Set(['a']) })).toEqual([])
  })

  it('begins with the plan', () => {
    const [later] = toReminders(toPlan({ startDate: '2026-03-09' }), span)
    expect(later?.first).toBe('2026-03-09')
    expect(toReminders(toPlan(), { from: '2026-03-16', until: '2026-03-29' })[0]?.first).toBe('2026-03-16')
  })
})

describe('lastDayOf', () => {
  const weeks = { from: 0, to: 2 }
  const items = [{ id: 'a', slug: 'bridge', dosage: { reps: 10 } }]
  const phased = (more: Partial<PlanContent> = {}) =>
    toPlan({ phases: [{ id: 'p', title: 'Settle', weeks, items }], startDate: '2026-03-02', ...more })

  it('is the last day of the phase, or the day of the review where that comes later', () => {
    expect(lastDayOf(phased(), '2026-03-05')).toBe('2026-03-15')
    expect(lastDayOf(phased({ reviewDate: '2026-04-13' }), '2026-03-05')).toBe('2026-04-13')
    expect(lastDayOf(phased({ reviewDate: '2026-03-10' }), '2026-03-05')).toBe('2026-03-15')
  })

  it('is the end of a month in three months where neither lies ahead', () => {
    expect(lastDayOf(phased(), '2026-03-16')).toBe('2026-06-30')
    expect(lastDayOf(toPlan(), '2026-11-29')).toBe('2027-02-28')
  })
})
