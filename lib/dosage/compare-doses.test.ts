import { expect, it } from 'vitest'
import { compareDoses } from './compare-doses'
import type { Dosage } from './dosage'

it.each<[Dosage, Dosage, ReturnType<typeof compareDoses>]>([
  [{ sets: 2, reps: 10 }, { sets: 3, reps: 10 }, 'harder'],
  [{ sets: 2, reps: 8, holdSec: 5 }, { sets: 3, reps: 10, holdSec: 5 }, 'harder'],
  [{ reps: { min: 8, max: 10 } }, { reps: { min: 8, max: 12 } }, 'harder'],
  [{ holdSec: 45 }, { holdSec: 30 }, 'easier'],
  [{ reps: 10, sets: 2 }, { sets: 2, reps: 10 }, null],
  [{ sets: 2, reps: 12 }, { sets: 3, reps: 8 }, 'changed'],
  [{ reps: { min: 8, max: 10 } }, { reps: { min: 6, max: 12 } }, 'changed'],
  [{ sets: 2, reps: 10 }, { sets: 3, reps: 10, daysPerWeek: 3 }, 'changed'],
  [{ sets: 2, perDay: 1 }, { sets: 2, perDay: 2 }, 'changed'],
  [{ sets: 2, load: { kg: 2 } }, { sets: 2, load: { lb: 6 } }, 'changed'],
  [{ reps: 10 }, { durationMin: 5 }, 'changed'],
  [{}, { sets: 2 }, 'changed'],
])('%o after %o is told truly', (was, is, word) => {
  expect(compareDoses(was, is)).toBe(word)
})
