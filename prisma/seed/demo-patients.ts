import type { efforts } from '@/lib/adherence/answers'
import type { Side } from '@/lib/dosage/kind'
import type { TemplateCode } from '@/lib/plan/templates/template-sources'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import { type DemoScores, toActivities } from './demo-scores'

export type DemoPlan = {
  template: TemplateCode
  side: Side
  site: string
  /** Place of the phase the patient is in. */
  phase: number
  startedDaysAgo: number
  /** When the present phase was published, where that is not the start. */
  phaseDaysAgo?: number
  /** A letter a day from the start: f everything done, h half of it, . nothing. */
  log: string
  /** Worst pain of the day, from the first log to the last. */
  pain: number[]
  /** How hard the days were, from the first log to the last. */
  effort?: (typeof efforts)[number][]
  /** What the patient wrote on the last day. */
  note?: string
}

export type DemoPatient = {
  firstName: string
  lastName: string
  age: number
  recordNumber: string
  email?: string
  plan?: DemoPlan
  /** What the clinic recorded; takes the day that lies so many days back. */
  facts?: (daysAgo: (days: number) => string) => PatientFacts
  scores?: readonly DemoScores[]
}

/** Invented people, each at another point of their care. */
export const demoPatients: readonly DemoPatient[] = [
  {
    firstName: 'Rosa',
    lastName: 'Delgado',
    age: 67,
    recordNumber: 'HS-1042',
    email: 'rosa.delgado@mail.example',
    plan: {
      template: 'hip_nerve_general',
      side: 'right',
      site: 'outer hip',
      phase: 1,
      startedDaysAgo: 19,
      phaseDaysAgo: 5,
      log: 'ffff.fhfffffff.hffhf',
      pain: [6, 5, 5, 4, 4, 3],
      effort: ['hard', 'hard', 'some-work', 'some-work', 'some-work', 'light', 'hard', 'some-work'],
    },
    scores: [
      {
        measure: 'PSFS',
        values: [
          [19, toActivities({ 'Sit through dinner': 3, 'Climb the stairs': 4, 'Sleep on my side': 3 })],
          [12, toActivities({ 'Sit through dinner': 5, 'Climb the stairs': 5, 'Sleep on my side': 4 })],
          [5, toActivities({ 'Sit through dinner': 7, 'Climb the stairs': 6, 'Sleep on my side': 5 })],
        ],
      },
      {
        measure: 'CST30',
        values: [
          [19, { number: 8 }],
          [5, { number: 10 }],
        ],
      },
      {
        measure: 'TUG',
        values: [
          [19, { number: 13.1 }],
          [5, { number: 11.6 }],
        ],
      },
      {
        measure: 'SIT',
        values: [
          [19, { number: 10 }],
          [12, { number: 15 }],
          [5, { number: 25 }],
        ],
      },
    ],
    facts: (daysAgo) => ({
      conditions: [
        {
          text: 'Right hip pain, nerve suspected',
          code: 'M25.551',
          side: 'right',
          stage: 'subacute',
          irritability: 'moderate',
        },
        { text: 'Osteoporosis' },
      ],
      flags: [{ flag: 'osteoporosis' }],
      flagsAskedOn: daysAgo(19),
      absentLimbs: [],
      equipment: ['bed', 'chair', 'counter', 'pillow', 'towel', 'loop-band'],
      positions: ['SU', 'SL', 'SI', 'ST', 'WA'],
    }),
  },
  {
    firstName: 'Tom',
    lastName: 'Bridgeman',
    age: 54,
    recordNumber: 'HS-1017',
    plan: {
      template: 'deep_gluteal',
      side: 'left',
      site: 'buttock',
      phase: 1,
      startedDaysAgo: 27,
      phaseDaysAgo: 13,
      log: 'fffff..ff.f..f.ffffffhfffff.',
      pain: [3, 3, 2, 3, 3, 3, 4, 5, 6],
    },
  },
  {
    firstName: 'Ines',
    lastName: 'Carvalho',
    age: 41,
    recordNumber: 'HS-1038',
    email: 'ines.carvalho@mail.example',
    plan: {
      template: 'lumbar_radiculopathy',
      side: 'left',
      site: 'low back',
      phase: 0,
      startedDaysAgo: 24,
      log: 'ffffffffhf.ff',
      pain: [5, 5, 4, 4],
    },
  },
  {
    firstName: 'Walter',
    lastName: 'Osei',
    age: 73,
    recordNumber: 'HS-0991',
    plan: {
      template: 'hip_nerve_general',
      side: 'left',
      site: 'outer hip',
      phase: 1,
      startedDaysAgo: 26,
      phaseDaysAgo: 12,
      log: '....f.f..f.f.f.ff..f.fhhf.f',
      pain: [2, 2, 3, 2, 2],
      note: 'Can I do the bridges on my bed? The floor is hard to get up from.',
    },
    facts: (daysAgo) => ({
      conditions: [
        { text: 'Left hip pain', code: 'M25.552', side: 'left', stage: 'persistent', irritability: 'low' },
        { text: 'Right hip replacement', code: 'Z96.641', side: 'right' },
      ],
      flags: [
        {
          flag: 'tha',
          side: 'right',
          date: daysAgo(210),
          approach: 'posterior',
          surgeonOrder: 'No bending past 90 degrees for 12 weeks, then as comfort allows',
        },
      ],
      flagsAskedOn: daysAgo(26),
      absentLimbs: [],
      equipment: ['bed', 'chair', 'counter', 'cane'],
    }),
  },
  {
    firstName: 'Samuel',
    lastName: 'Adeyemi',
    age: 62,
    recordNumber: 'HS-1029',
    plan: {
      template: 'deep_gluteal',
      side: 'left',
      site: 'buttock',
      phase: 2,
      startedDaysAgo: 41,
      phaseDaysAgo: 20,
      log: 'fffffff.ffhfffffff.fffffff.fffhffff.fff.ff',
      pain: [5, 4, 4, 4, 3, 3],
    },
  },
  {
    firstName: 'Lucía',
    lastName: 'Fernández',
    age: 48,
    recordNumber: 'HS-1051',
    plan: {
      template: 'meralgia',
      side: 'right',
      site: 'outer thigh',
      phase: 0,
      startedDaysAgo: 4,
      log: 'ffff',
      pain: [4, 4, 3],
    },
  },
  {
    firstName: 'Peter',
    lastName: 'Nowak',
    age: 35,
    recordNumber: 'HS-1055',
    email: 'peter.nowak@mail.example',
    plan: {
      template: 'lumbar_radiculopathy',
      side: 'right',
      site: 'low back',
      phase: 0,
      startedDaysAgo: 2,
      log: '',
      pain: [],
    },
  },
  {
    firstName: 'Hana',
    lastName: 'Suzuki',
    age: 29,
    recordNumber: 'HS-1057',
    facts: (daysAgo) => ({
      conditions: [{ text: 'After ACL reconstruction, left knee', code: 'S83.512D', side: 'left' }],
      flags: [{ flag: 'acl', side: 'left', date: daysAgo(38), approach: 'hamstring', surgeonOrder: 'none' }],
      flagsAskedOn: daysAgo(1),
      absentLimbs: [],
      equipment: [],
    }),
  },
]
