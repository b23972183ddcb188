import { highest } from './amount'
import { boutsPerDay, holdInBout, minutesInBout } from './dose-volume'
import { type DosedItem, hasCode } from './dosed-item'
import { fieldIf, firstField, type HardStop } from './hard-stop'

const isPack = (item: DosedItem, code: 'COLD' | 'HEAT') => item.kind === 'SC' && hasCode(item, code)

/** Cold, heat and self-massage (clinical spec 2.7). */
export const careStops: readonly HardStop[] = [
  {
    code: 'coldTime',
    source: 'S1',
    hit: ({ durationMin }, item) => fieldIf(isPack(item, 'COLD') && highest(durationMin) > 20, 'durationMin'),
  },
  {
    code: 'coldGap',
    source: 'S47',
    hit: ({ perDay, durationMin }, item) => {
      if (!isPack(item, 'COLD') || perDay === undefined) return null
      if (typeof perDay === 'object' && 'everyHours' in perDay)
        return fieldIf(perDay.everyHours * 60 - highest(durationMin, 20) < 60, 'perDay')
      return fieldIf(highest(perDay) > 6, 'perDay')
    },
  },
  {
    code: 'coldTotal',
    source: 'S47',
    hit: (dosage, item) =>
      fieldIf(isPack(item, 'COLD') && highest(dosage.durationMin) * boutsPerDay(dosage) > 120, 'perDay'),
  },
  {
    code: 'heatTime',
    source: 'K',
    hit: ({ durationMin }, item) => fieldIf(isPack(item, 'HEAT') && highest(durationMin) > 20, 'durationMin'),
  },
  {
    code: 'heatTotal',
    source: 'K',
    hit: (dosage, item) => {
      if (!isPack(item, 'HEAT')) return null
      const bouts = boutsPerDay(dosage)
      return fieldIf(bouts > 4 || highest(dosage.durationMin) * bouts > 80, 'perDay')
    },
  },
  {
    code: 'selfPress',
    source: 'K',
    hit: (dosage, { kind }) => {
      if (kind !== 'MTs') return null
      if (highest(dosage.holdSec) > 120) return 'holdSec'
      if ((dosage.durationSec ?? 0) > 120) return 'durationSec'
      const minutes = (holdInBout(dosage) / 60 + minutesInBout(dosage)) * boutsPerDay(dosage)
      return minutes > 15 ? firstField(dosage, ['perDay', 'durationMin', 'durationSec', 'holdSec']) : null
    },
  },
]
