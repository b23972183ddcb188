import { estimateMinutes, type Round } from '@/lib/dosage/estimate-minutes'
import { frequencyOf } from '@/lib/dosage/frequency'
import { kindGroup } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { FrozenItem, FrozenLine, FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { LineGroup } from '@/lib/plan/schema'
import { howOften } from './how-often'
import { readDose } from './read-dose'
import { type ReadItem, readItem } from './read-item'
import { readPace } from './read-pace'
import { readText } from './read-text'
import type { ReadingLine, ReadingPicture } from './reading'

/** One line in a language; where its item has no words in it, all of the line is in the language the item has. */
export function readLine(
  line: FrozenLine,
  frozenItem: FrozenItem,
  {
    locale,
    clinic,
    round,
    group,
  }: {
    locale: PlanLocale
    clinic: Pick<FrozenPlan['clinic'], 'emergencyNumber' | 'crisisLine'>
    /** What a line of a group does. */
    round?: Round
    group?: LineGroup | null
  },
): ReadingLine {
  const item = readItem(frozenItem, locale)
  const { kind, name, nerve, regions, limb, sideRule } = item
  const { side, dosage } = line
  const given = {
    emergencyNumber: clinic.emergencyNumber ?? null,
    crisisLine: clinic.crisisLine,
    site: line.site || undefined,
  }
  return {
    id: line.id,
    slug: line.slug,
    kind,
    group: kindGroup(kind),
    name,
    regions,
    nerve: nerve ?? null,
    limb,
    sideRule,
    side: side ?? null,
    site: line.site || null,
    note: line.note || null,
    supervised: line.supervised ?? null,
    support: line.support ?? null,
    ...readText(item, side, given),
    picture: toPicture(item, line),
    dose: readDose(line, item),
    pace: readPace(line, item, given),
    painLimit: dosage?.painLimit ?? null,
    settlesByMorning: dosage?.settled === 'morning',
    frequency: frequencyOf(dosage),
    often: howOften(dosage),
    minutes: dosage ? estimateMinutes(dosage, item, side, round) : 0,
    pauses: line.pauses ?? [],
    round: group ? { id: group.id, rounds: group.rounds, restSec: group.restSec ?? 0 } : null,
  }
}

/** Pictures are drawn for the right, so only the left is mirrored. */
function toPicture({ kind, figure }: ReadItem, { side, dosage }: FrozenLine): ReadingPicture | null {
  if (!figure) return null
  const { start, end, motion, width, height, sided, film } = figure
  const { tempo, holdSec } = dosage ?? {}
  const prescribed = { kind, ...(tempo ? { tempo } : {}), ...(holdSec ? { holdSec } : {}) }
  return {
    start,
    end: end ?? null,
    width,
    height,
    mirrored: sided && side === 'left',
    motion: motion ? { address: motion, prescribed } : null,
    ...(film ? { film } : {}),
  }
}
