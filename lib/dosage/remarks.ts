import { highest, lowest } from './amount'
import { weekdays } from './choices'
import type { Dosage, DosageField } from './dosage'
import type { DoseContext } from './dose-context'
import { daysAWeek, highestGrade } from './dose-volume'
import type { DosedItem } from './dosed-item'
import { type UsualRange, usualRanges } from './usual-ranges'

export type RemarkCode = 'thrust' | 'stretchPainSettled' | 'olderHold' | 'daysMisfit'
export type Remark = { code: RemarkCode; field: DosageField; source: string }

/** What deserves a word about a dose and does not stop it (clinical spec 2.7, last line). */
export function listRemarks(dosage: Dosage, item: DosedItem, { age }: DoseContext): Remark[] {
  const { painLimit = 0, settled, holdSec } = dosage
  const remarks: Remark[] = []
  if (item.kind === 'MTc' && highestGrade(dosage) === 'V')
    remarks.push({ code: 'thrust', field: 'grade', source: 'spec 2.2' })
  if (item.kind === 'ST' && painLimit > 3 && settled === undefined)
    remarks.push({ code: 'stretchPainSettled', field: 'painLimit', source: 'K' })
  if (item.kind === 'ST' && age !== undefined && age >= 65 && holdSec !== undefined && lowest(holdSec) < 30)
    remarks.push({ code: 'olderHold', field: 'holdSec', source: 'S2' })
  if (!fitsSpacing(dosage)) remarks.push({ code: 'daysMisfit', field: 'weekdays', source: 'spec 2.7' })
  return remarks
}

/** Whether named weekdays lie as far apart as "every other day" asks; the turn of the week may be shorter. */
function fitsSpacing({ weekdays: days, daysPerWeek }: Dosage): boolean {
  if (!days || typeof daysPerWeek !== 'object' || !('everyDays' in daysPerWeek)) return true
  const places = days.map((day) => weekdays.indexOf(day))
  return places.every((place, at) => at === 0 || place - (places[at - 1] ?? place) >= daysPerWeek.everyDays)
}

/** Values outside the sensible ranges of clinical spec 2.2. */
export function listUnusual(dosage: Dosage, item: DosedItem, context: DoseContext): UsualRange[] {
  return usualRanges.filter((usual) => {
    const value = dosage[usual.field]
    if (usual.kind !== item.kind || value === undefined || typeof value === 'boolean') return false
    if (usual.when && !usual.when(dosage, item, context)) return false
    if (typeof value === 'object' && 'everyHours' in value) return false
    const every = typeof value === 'object' && 'everyDays' in value
    const low = every ? daysAWeek(dosage) : lowest(value)
    const high = every ? daysAWeek(dosage) : highest(value)
    return low < usual.min || high > usual.max
  })
}
