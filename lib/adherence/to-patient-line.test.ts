import { describe, expect, test } from 'vitest'
import type { PatientRow } from '@/lib/patient/patient'
import { groupPatients } from './group-patients'
import type { PatientAdherence } from './queries'
import type { AdherenceDay } from './summarize'
import { toPatientLine } from './to-patient-line'

const now = new Date('2026-11-22T10:00:00Z')
const zone = 'Europe/Berlin'

function row(change: Partial<PatientRow> = {}): PatientRow {
  return {
    id: 'p1',
    firstName: 'Ada',
    lastName: 'Example',
    birthDate: '1959-04-02',
    email: null,
    locale: 'en',
    recordNumber: '1042',
    memberId: null,
    archived: false,
    plan: {
      id: 'plan',
      title: 'Hip nerve pain',
      updatedAt: '2026-11-01T08:00:00Z',
      version: { number: 1, publishedAt: '2026-11-01T08:00:00Z' },
      link: { state: 'opened', madeAt: '2026-11-20T23:30:00Z', lastOpenedAt: '2026-11-21T08:00:00Z' },
    },
    planCount: 1,
    ...change,
  }
}

function adherence(pains: (number | null)[], change: Partial<PatientAdherence> = {}): PatientAdherence {
  const days: AdherenceDay[] = Array.from({ length: 28 }, (_, index) => ({
    date: `2026-11-${String(index + 1).padStart(2, '0')}`,
    planned: 1,
    done: 1,
    share: 1,
    pain: pains[index - (28 - pains.length)] ?? null,
  }))
  return {
    planId: 'plan',
    phase: { number: 2, title: 'Build' },
    week: 3,
    note: null,
    days,
    planned: 28,
    done: 28,
    share: 1,
    lastPain: pains.findLast((pain) => pain !== null) ?? null,
    lastLoggedOn: '2026-11-22',
    lastLoggedAt: '2026-11-22T06:20:00Z',
    stoppedLogging: false,
    painRose: false,
    ...change,
  }
}

const groupOf = (patient: PatientRow, logged?: PatientAdherence) =>
  groupPatients([toPatientLine(patient, logged, now, zone)])[0]?.group

describe('toPatientLine', () => {
  test('counts age, days and hours on the clinic’s clock', () => {
    const line = toPatientLine(row(), adherence([3, 2]), now, zone)
    expect(line).toMatchObject({
      name: 'Ada Example',
      age: 67,
      plan: { phase: { number: 2, title: 'Build' }, week: 3, published: true },
      link: { daysAgo: 1, opened: true },
      log: { lastLog: { daysAgo: 0, time: '07:20' }, firstPain: 3, lastPain: 2, daysDone: 28, daysDue: 28 },
      alert: null,
    })
  })

  test('shows no log of an earlier plan beside a newer draft', () => {
    expect(toPatientLine(row(), adherence([3], { planId: 'other' }), now, zone).log).toBeNull()
  })

  test('the loudest alert wins', () => {
    const wrote = { note: { date: '2026-11-21', text: 'May I sit?' } }
    const alert = (logged: PatientAdherence) => toPatientLine(row(), logged, now, zone).alert
    expect(alert(adherence([3, 7], { painRose: true, ...wrote }))).toEqual({ kind: 'painHigh', pain: 7 })
    expect(alert(adherence([2, 2, 2, 5, 5, 5, 5, 5, 5, 5], { painRose: true, ...wrote }))).toEqual({
      kind: 'painRose',
      from: 2,
      to: 5,
    })
    expect(alert(adherence([4], { stoppedLogging: true, lastLoggedOn: '2026-11-12', ...wrote }))).toEqual({
      kind: 'stoppedLogging',
      daysAgo: 10,
      pain: 4,
    })
    expect(alert(adherence([4], wrote))).toEqual({ kind: 'wrote', note: 'May I sit?' })
    expect(alert(adherence([4], { note: { date: '2026-11-01', text: 'Old' } }))).toBeNull()
  })
})

describe('groupPatients', () => {
  const { plan } = row()
  test.each([
    ['lookFirst', row(), adherence([8])],
    ['goingToPlan', row(), adherence([2])],
    ['noLog', row(), adherence([], { lastLoggedOn: null, lastLoggedAt: null })],
    ['noLog', row({ plan: plan && { ...plan, link: null } }), undefined],
    [
      'linkNotOpened',
      row({
        plan: plan && {
          ...plan,
          link: { state: 'not-opened', madeAt: now.toISOString(), lastOpenedAt: null },
        },
      }),
      undefined,
    ],
    ['notPublished', row({ plan: plan && { ...plan, version: null } }), undefined],
    ['noPlan', row({ plan: null, planCount: 0 }), undefined],
    ['archived', row({ archived: true }), adherence([8])],
  ] as const)('%s', (group, patient, logged) => {
    expect(groupOf(patient, logged)).toBe(group)
  })

  test('what needs the therapist comes first, and empty groups are left out', () => {
    const lines = [
      toPatientLine(row({ id: 'a' }), adherence([2]), now, zone),
      toPatientLine(row({ id: 'b', plan: null }), undefined, now, zone),
      toPatientLine(row({ id: 'c' }), adherence([9]), now, zone),
    ]
    expect(
      groupPatients(lines).map(({ group, lines: rows }) => [group, rows.map((line) => line.id)]),
    ).toEqual([
      ['lookFirst', ['c']],
      ['goingToPlan', ['a']],
      ['noPlan', ['b']],
    ])
  })
})
