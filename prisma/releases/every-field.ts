import type { Dosage } from '@/lib/dosage/dosage'
import type { PlanFile, PlanItem, PlanPhase } from '@/lib/plan/schema'

type Line = Omit<PlanItem, 'id'>

const toPhase = (id: string, lines: readonly Line[], rest: Omit<PlanPhase, 'id' | 'items'>): PlanPhase => ({
  id,
  ...rest,
  items: lines.map((line, index) => ({ id: `${id}-${index + 1}`, ...line })),
})

const bounds: Dosage = {
  painLimit: 3,
  painStrict: true,
  weeks: 6,
  stopIf: ['sf-stop', 'sf-seek'],
  rangeLimit: { degrees: 90, movement: 'bend your hip' },
}
const daily: Dosage = { perDay: 1, daysPerWeek: 7 }

const first: readonly Line[] = [
  {
    slug: 'pir-fig4-sup',
    side: 'left',
    dosage: { sets: 3, holdSec: { min: 30, max: 45 }, perDay: 1, daysPerWeek: 5, ...bounds },
    supervised: 'helper',
    tieId: 'both-hips',
  },
  {
    slug: 'hipflex-edge',
    side: 'right',
    dosage: { reps: 2, holdSec: 30, perDay: { min: 1, max: 2 }, daysPerWeek: { min: 3, max: 5 } },
    tieId: 'both-hips',
  },
  {
    slug: 'pir-contract-relax',
    side: 'both-each',
    dosage: { reps: 5, pushSec: 6, holdSec: 15, perDay: 1, rangeLimit: 'Stop before it pinches' },
  },
  {
    slug: 'bkfo',
    side: 'alternate',
    dosage: { sets: 2, reps: { min: 8, max: 10 }, perDay: { everyHours: 2 }, daysPerWeek: 7 },
    pauses: [{ from: '2026-12-01', to: '2026-12-05', reason: 'Travels' }, { from: '2026-12-24' }],
  },
  {
    slug: 'sci-slider-sup',
    side: 'left',
    dosage: { sets: 2, reps: 10, perDay: 2, painLimit: 2, settled: 'minutes' },
    note: 'Stop when it tingles.',
  },
  { slug: 'sci-tens-slr', side: 'right', dosage: { sets: 2, reps: 8, holdSec: 2, perDay: 1 } },
  {
    slug: 'breath-diaphragm',
    dosage: { durationMin: 5, timeOfDay: ['morning', 'bedtime'] },
    supervised: 'home',
  },
  {
    slug: 'sc-cold',
    side: 'left',
    site: 'outer hip',
    dosage: { durationMin: 15, perDay: 4 },
    clinicianNote: 'After the evening walk',
  },
  { slug: 'sci-slider-sit', dosage: { sets: 1, reps: 10, perDay: 2 }, condition: 'sits at work all day' },
  { slug: 'ed-nerve-pain' },
  { slug: 'sf-cauda' },
]

const second: readonly Line[] = [
  {
    slug: 'bridge',
    dosage: {
      sets: 3,
      reps: { min: 8, max: 12 },
      restSec: 90,
      tempo: '3-1-2-0',
      load: { kg: 2.5 },
      effort: { min: 6, max: 7 },
      weekdays: ['mon', 'wed', 'fri'],
    },
    groupId: 'circuit-1',
  },
  {
    slug: 'bridge-sl',
    side: 'left',
    dosage: { sets: 3, reps: 8, rir: 3, load: { lb: 5 }, daysPerWeek: { everyDays: 2 } },
    groupId: 'circuit-1',
  },
  {
    slug: 'clam-band',
    side: 'right',
    dosage: { sets: 2, reps: 10, load: { band: 'red', feel: 'medium' }, effort: 4, daysPerWeek: 4 },
    groupId: 'circuit-1',
  },
  {
    slug: 'hip-thrust-load',
    dosage: {
      repsPerSet: [12, 10, 8],
      load: { percentOneRepMax: 60 },
      rir: { min: 2, max: 3 },
      daysPerWeek: 2,
    },
  },
  { slug: 'squat-goblet', dosage: { emom: { minutes: 8, reps: 5 }, load: { kg: 8 }, daysPerWeek: 2 } },
  {
    slug: 'sit-stand',
    dosage: { amrap: { sec: 60 }, effort: 6, painLimit: 3, load: { bodyWeight: true }, daysPerWeek: 3 },
    support: 'chair',
  },
  { slug: 'leg-press', dosage: { sets: 3, reps: 10, load: { machine: 4 }, effort: 6, daysPerWeek: 2 } },
  {
    slug: 'side-step-band',
    dosage: { sets: 3, reps: 10, restSec: 30, load: { feel: 'easy' }, daysPerWeek: 3 },
  },
  {
    slug: 'stand-abd',
    side: 'left',
    dosage: { sets: 2, reps: 10, daysPerWeek: 3 },
    support: 'counter',
    condition: 'stands on one leg for 10 seconds',
    conditionMet: true,
  },
  {
    slug: 'walk-interval',
    dosage: {
      intervals: { count: 4, work: { sec: 240, zone: 'hard' }, ease: { sec: 180, zone: 'easy' } },
      heartRate: { bpm: { min: 100, max: 120 }, measured: true },
      daysPerWeek: 3,
    },
  },
  { slug: 'walk', dosage: { durationMin: { min: 20, max: 30 }, intensityZone: 'moderate', daysPerWeek: 5 } },
  { slug: 'walk-short', dosage: { perDayTotal: { value: 3000, unit: 'steps' } } },
  {
    slug: 'bike-recumbent',
    dosage: { perWeekTotal: { value: 60, unit: 'min' }, effort: { min: 4, max: 5 } },
  },
  {
    slug: 'self-ball-glut',
    side: 'left',
    site: 'buttock',
    dosage: { sets: 2, holdSec: { min: 60, max: 90 }, pressure: 'light', perDay: 1 },
  },
  {
    slug: 'mt-hip-lat',
    side: 'left',
    dosage: {
      grade: { min: 'III-', max: 'IV' },
      sets: 3,
      holdSec: 45,
      visits: { perWeek: 2, total: 8 },
      weeks: 4,
    },
    supervised: 'clinic',
    condition: 'hip joint is stiff',
    conditionMet: true,
  },
  { slug: 'mi-imaging' },
  { slug: 'ct-acupuncture' },
  { slug: 'sf-weakness', note: 'Also when the foot slaps the floor.' },
]

/** A plan that has every kind of item and every optional field of the document, for an invented person. */
export const everyField: PlanFile = {
  schemaVersion: 2,
  title: 'Every kind and every field',
  locale: 'en',
  startDate: '2026-11-09',
  reviewDate: '2026-12-21',
  currentPhaseId: 'build',
  painLight: 'nerve',
  pauses: [{ from: '2026-12-27', to: '2026-12-31', reason: 'Family visit' }],
  phases: [
    toPhase('calm', first, {
      title: 'Irritable',
      patientTitle: 'Calm the nerve',
      weeks: { from: 0, to: 2 },
      goal: 'Sit for 20 minutes without tingling',
      enter: 'From the first visit',
      exit: 'Pain 3 or less on most days',
    }),
    toPhase('build', second, {
      title: 'Build',
      weeks: { from: 2 },
      goal: 'Walk to the harbor and back',
      groups: [{ id: 'circuit-1', kind: 'circuit', rounds: 2, restSec: 60 }],
    }),
    toPhase('later', [{ slug: 'squat-mini', dosage: { sets: 2, reps: 10, ...daily } }], { title: 'Return' }),
  ],
  patient: {
    name: 'Noor Haddad',
    birthDate: '1958-05-17',
    flags: [
      {
        flag: 'tha',
        side: 'right',
        site: 'hip',
        date: '2026-09-30',
        approach: 'posterior',
        surgeonOrder: 'No bending past 90 degrees for 12 weeks',
      },
      { flag: 'osteoporosis', side: 'both' },
      { flag: 'anticoagulants' },
    ],
  },
}
