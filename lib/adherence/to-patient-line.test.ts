import { describe, expect, test } from 'vitest'
import type { PatientRow } from '@/lib/patient/patient'
import type { PatientSign } from '@/lib/safety/patient-signs'
import type { RaisedAlert } from './alert/alert'
import type { PatientAdherence } from './given-plan'
import { groupPatients } from './group-patients'
import type { ListedPatient, PatientLine } from './patient-line'
import { groupOf, toRank } from './place/place'
import type { AdherenceDay } from './summarize'
import { toPatientLine } from './to-patient-line'

const now = new Date('2026-11-22T10:00:00Z')
const today = '2026-11-22'
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
    laterPain: null,
    painBefore: null,
    painAfter: null,
  }))
  return {
    planId: 'plan',
    phase: { number: 2, title: 'Build' },
    week: 3,
    lastWeek: null,
    note: null,
    days,
    planned: 28,
    done: 28,
    share: 1,
    lastPain: pains.findLast((pain) => pain !== null) ?? null,
    lastLoggedOn: '2026-11-22',
    lastLoggedAt: '2026-11-22T06:20:00Z',
    stoppedLogging: false,
    timeOff: null,
    painRose: false,
    ...change,
  }
}

const listed = (line: PatientLine): ListedPatient => ({
  ...line,
  group: groupOf(toRank(line)),
  reassess: null,
  answered: null,
  done: null,
})

const painAlert = (pain: number, localDate = '2026-11-28'): RaisedAlert => ({
  id: `alert-${pain}`,
  planId: 'plan',
  localDate,
  raisedAt: `${localDate}T06:20:00Z`,
  seen: null,
  kind: 'pain-high',
  pain,
})

const question = (text: string): RaisedAlert => {
  const { pain: _, kind: __, ...rest } = { pain: 0, ...painAlert(7) }
  return { ...rest, id: 'alert-question', kind: 'question', text, checkInId: null, asked: null }
}
const signs = (sign: PatientSign): RaisedAlert => {
  const { pain: _, kind: __, ...rest } = { pain: 0, ...painAlert(7) }
  return { ...rest, id: `alert-${sign}`, kind: 'red-flag', signs: [sign] }
}

describe('toPatientLine', () => {
  test('counts age, days and hours on the clinic’s clock', () => {
    const line = toPatientLine(row(), adherence([3, 2]), today, zone)
    expect(line).toMatchObject({
      name: 'Ada Example',
      age: 67,
      plan: { phase: { number: 2, title: 'Build' }, week: 3, published: true },
      link: { daysAgo: 1, opened: true },
      log: {
        lastLog: { daysAgo: 0, time: '07:20' },
        firstPain: 3,
        lastPain: 2,
        done: 28,
        due: 28,
        daysDone: 28,
        daysDue: 28,
      },
      alert: null,
    })
  })

  test('shows no log of an earlier plan beside a newer draft', () => {
    expect(toPatientLine(row(), adherence([3], { planId: 'other' }), today, zone).log).toBeNull()
  })

  test('the loudest alert wins', () => {
    const alert = (logged: PatientAdherence) => toPatientLine(row(), logged, today, zone).alert
    expect(
      alert(adherence([2, 2, 2, 5, 5, 5, 5, 5, 5, 5], { painRose: true, stoppedLogging: true })),
    ).toEqual({
      kind: 'painRose',
      from: 2,
      to: 5,
    })
    expect(alert(adherence([4], { stoppedLogging: true, lastLoggedOn: '2026-11-12' }))).toEqual({
      kind: 'stoppedLogging',
      daysAgo: 10,
      pain: 4,
    })
    expect(alert(adherence([4]))).toBeNull()
  })
})

describe('an alert that nobody has seen', () => {
  const lineWith = (logged: PatientAdherence | undefined, ...alerts: RaisedAlert[]) =>
    toPatientLine(row(), logged, today, zone, alerts)

  test('is louder than all else, the highest pain first, however low the pain was since', () => {
    const line = lineWith(
      adherence([7, 1], { stoppedLogging: true }),
      question('May I sit?'),
      painAlert(7),
      painAlert(8),
    )
    expect(line.alert).toMatchObject({ kind: 'painHigh', pain: 8 })
    expect(line.unseen.map(({ id }) => id)).toEqual(['alert-8', 'alert-7', 'alert-question'])
  })

  test('a warning sign is louder than any pain, an emergency loudest', () => {
    const line = lineWith(undefined, painAlert(10), signs('RF12'), signs('RF05'))
    expect(line.alert).toEqual({ kind: 'redFlag', signs: ['RF05'], on: '2026-11-28' })
    expect(line.unseen.map(({ id }) => id)).toEqual(['alert-RF05', 'alert-RF12', 'alert-10'])
  })

  test('says what was written, of a long note its beginning', () => {
    expect(lineWith(undefined, question('May I sit?')).alert).toEqual({
      kind: 'wrote',
      note: 'May I sit?',
      asked: null,
    })
    const { alert } = lineWith(undefined, question('long '.repeat(200)))
    expect(alert?.kind === 'wrote' && alert.note.length).toBeLessThan(250)
  })

  test('says what was told later that day', () => {
    const logged = adherence([7])
    const days = logged.days.map((day, n) => (n === 27 ? { ...day, pain: 7, laterPain: 2 } : day))
    const alert = { kind: 'painHigh', pain: 7, later: 2, on: '2026-11-28' }
    expect(lineWith({ ...logged, days }, painAlert(7)).alert).toEqual(alert)
  })

  test('shows also of a plan that was replaced, and without any log', () => {
    expect(lineWith(undefined, painAlert(7)).alert).toMatchObject({ pain: 7, later: null })
    const flood = { ...painAlert(7), kind: 'flood' as const, since: '2026-11-28T05:20:00Z' }
    expect(lineWith(undefined, flood).alert).toEqual({ kind: 'flood', on: '2026-11-28' })
  })
})

describe('groupPatients', () => {
  const { plan } = row()
  test.each([
    ['lookFirst', row(), adherence([2], { stoppedLogging: true })],
    ['goingToPlan', row(), adherence([2], { note: { date: '2026-11-21', text: 'May I sit?' } })],
    ['goingToPlan', row(), adherence([8])],
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
    expect(groupOf(toRank(toPatientLine(patient, logged, today, zone)))).toBe(group)
  })

  test.each([
    ['lookFirst', row()],
    ['lookFirst', row({ plan: null })],
    ['archived', row({ archived: true })],
  ] as const)('an unseen alert: %s', (group, patient) => {
    const line = toPatientLine(patient, adherence([2]), today, zone, [painAlert(7)])
    expect(groupOf(toRank(line))).toBe(group)
  })

  test('who has an unseen alert comes before who wrote, and who wrote before the others', () => {
    const rankWith = (...alerts: RaisedAlert[]) =>
      toRank(toPatientLine(row(), adherence([2], { stoppedLogging: true }), today, zone, alerts))
    expect(rankWith()).toBe(0)
    expect(rankWith(question('May I sit?'))).toBe(-1)
    expect(rankWith(painAlert(7))).toBe(-2)
    expect(rankWith(question('May I sit?'), signs('RF12'))).toBe(-2)
  })

  test('what needs the therapist comes first, and empty groups are left out', () => {
    const lines = [
      toPatientLine(row({ id: 'a' }), adherence([2]), today, zone),
      toPatientLine(row({ id: 'b', plan: null }), undefined, today, zone),
      toPatientLine(row({ id: 'c' }), adherence([9]), today, zone, [painAlert(9)]),
    ]
    expect(
      groupPatients(lines.map(listed)).map(({ group, lines: rows }) => [group, rows.map((line) => line.id)]),
    ).toEqual([
      ['lookFirst', ['c']],
      ['goingToPlan', ['a']],
      ['noPlan', ['b']],
    ])
  })
})
