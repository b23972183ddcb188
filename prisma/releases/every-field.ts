import type { Dosage } from '@/lib/dosage/dosage'
import type { PlanItem, PlanPhase } from '@/lib/plan/schema'

type Line = Omit<PlanItem, 'id'>

const goldenPhase = (
  id: string,
  lines: readonly Line[],
  rest: Omit<PlanPhase, 'id' | 'items'>,
): PlanPhase => ({
  id,
  ...rest,
  items: lines.map((line, index) => ({ id: `${id}-${index + 1}`, ...line })),
})

const bounds: Dosage = {
  painLimit: 3,
  weeks: 6,
  stopIf: ['sf-stop', 'sf-seek'],
  rangeLimit: { degrees: 90, movement: 'bend your hip' },
}

const first: readonly Line[] = [
  {
    slug: 'pir-fig4-sup',
    side: 'left',
    dosage: { sets: 3, holdSec: { min: 30, max: 45 }, perDay: 1, daysPerWeek: 5, ...bounds },
    supervised: 'helper',
  },
  {
    slug: 'hipflex-edge',
    side: 'right',
    dosage: { reps: 2, holdSec: 30, perDay: { min: 1, max: 2 }, daysPerWeek: { min: 3, max: 5 } },
  },
  {
    slug: 'pir-contract-relax',
    side: 'both-each',
    dosage: { durationMin: { min: 2, max: 3 }, rangeLimit: 'Stop before it pinches' },
  },
  {
    slug: 'bkfo',
    side: 'alternate',
    dosage: { sets: 2, reps: { min: 8, max: 10 }, perDay: { everyHours: 2 }, daysPerWeek: 7 },
  },
  {
    slug: 'pelvic-tilt-sup',
    dosage: { sets: { min: 1, max: 2 }, reps: 10, holdSec: 5, durationMin: 3 },
    supervised: 'home',
  },
  {
    slug: 'sci-slider-sup',
    side: 'left',
    dosage: { sets: 2, reps: 10, perDay: 2, painLimit: 2 },
    note: 'Stop when it tingles.',
  },
  {
    slug: 'sci-tens-slr',
    side: 'right',
    dosage: { sets: 2, reps: { min: 8, max: 10 }, holdSec: { min: 0, max: 2 }, perDay: 1 },
  },
  { slug: 'breath-diaphragm', dosage: { durationMin: 5, perDay: 2 } },
  {
    slug: 'sc-cold',
    side: 'left',
    site: 'outer hip',
    dosage: { durationMin: 15, perDay: 4 },
    clinicianNote: 'After the evening walk',
  },
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
      daysPerWeek: 3,
    },
  },
  {
    slug: 'bridge-sl',
    side: 'left',
    dosage: { sets: 3, reps: 8, rir: 3, load: { lb: 5 }, daysPerWeek: { everyDays: 2 } },
  },
  {
    slug: 'clam-band',
    side: 'right',
    dosage: { sets: 2, reps: 10, load: { band: 'red', feel: 'medium' }, effort: 4, daysPerWeek: 4 },
  },
  {
    slug: 'hip-thrust-load',
    dosage: { sets: 3, reps: 8, load: { percentOneRepMax: 60 }, rir: { min: 2, max: 3 }, daysPerWeek: 2 },
  },
  { slug: 'side-step-band', dosage: { sets: 3, distance: { value: 10, unit: 'm' }, restSec: 30 } },
  { slug: 'glute-set', dosage: { sets: 1, reps: 10, holdSec: 5, perDay: 3 } },
  {
    slug: 'walk',
    dosage: {
      durationMin: { min: 20, max: 30 },
      intensityZone: 'moderate',
      effort: { min: 5, max: 6 },
      daysPerWeek: 5,
    },
  },
  { slug: 'walk-short', dosage: { distance: { value: 400, unit: 'steps' }, perDay: 2 } },
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
      grade: { min: 'III', max: 'IV' },
      sets: 3,
      holdSec: 45,
      daysPerWeek: 2,
      weeks: 4,
    },
    supervised: 'clinic',
  },
  { slug: 'mt-lum-pa', dosage: { grade: 'II', reps: 3, holdSec: 30 } },
  { slug: 'mt-stm-glut', side: 'left', dosage: { durationMin: { min: 5, max: 10 } } },
  { slug: 'mi-imaging' },
  { slug: 'ct-acupuncture' },
  { slug: 'sf-weakness', note: 'Also when the foot slaps the floor.' },
]

/** A plan of document version 1 that has every kind of item and every optional field, for an invented person. */
export const everyField = {
  schemaVersion: 1 as const,
  title: 'Every kind and every field',
  locale: 'en' as const,
  startDate: '2026-11-09',
  reviewDate: '2026-12-21',
  currentPhaseId: 'build',
  phases: [
    goldenPhase('calm', first, {
      title: 'Calm the nerve',
      weeks: { from: 0, to: 2 },
      goal: 'Sit for 20 minutes without tingling',
      enter: 'From the first visit',
      exit: 'Pain 3 or less on most days',
    }),
    goldenPhase('build', second, { title: 'Build', weeks: { from: 2 }, goal: 'Walk to the harbor and back' }),
    goldenPhase('later', [{ slug: 'squat-mini' }], { title: 'Return' }),
  ],
  patient: {
    name: 'Noor Haddad',
    birthDate: '1958-05-17',
    flags: [
      {
        flag: 'tha',
        side: 'right' as const,
        site: 'hip',
        date: '2026-09-30',
        approach: 'posterior',
        surgeonOrder: 'No bending past 90 degrees for 12 weeks',
      },
      { flag: 'osteoporosis', side: 'both' as const },
      { flag: 'anticoagulant' },
    ],
  },
}
