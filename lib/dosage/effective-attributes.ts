import { highest } from './amount'
import { grades } from './choices'
import type { Dosage } from './dosage'
import { hardestZone, highestEffort, highestGrade } from './dose-volume'
import type { DosedItem } from './dosed-item'
import { movementOf } from './movement'

/**
 * The item's movement codes as this dose makes them, with their limb marks (clinical spec 2.3 and 1.5). A range counts
 * its upper end; what the dose does not say leaves the catalog's codes as they are.
 */
export function effectiveAttributes(
  item: Pick<DosedItem, 'kind' | 'attributes' | 'level' | 'position'>,
  dosage: Dosage | null | undefined,
): string[] {
  const codes = new Codes(item.attributes ?? [])
  if (!dosage) return codes.list()
  if (item.kind === 'MTc') applyGrade(codes, dosage)
  if (item.kind === 'SG') applyStrength(codes, dosage, item.level)
  if (item.kind === 'AE') applyPace(codes, dosage)
  applyTimeOnBack(codes, dosage, item.position)
  if (dosage.load !== undefined && !('bodyWeight' in dosage.load)) codes.add('KRES', 'KOKC')
  applyLimit(codes, dosage)
  return codes.list()
}

/** Codes in their order; a code that is added takes the mark of the one that it goes with. */
class Codes {
  private marked: string[]
  constructor(attributes: readonly string[]) {
    this.marked = [...attributes]
  }
  private find = (code: string) => this.marked.find((marked) => marked.split('@')[0] === code)
  list = () => this.marked
  remove(code: string): void {
    this.marked = this.marked.filter((marked) => marked.split('@')[0] !== code)
  }
  /** Adds the code; beside another code, only when that one is there, and on its limb. */
  add(code: string, beside?: string): void {
    const companion = beside === undefined ? undefined : this.find(beside)
    if (this.find(code) || (beside !== undefined && companion === undefined)) return
    this.marked.push(companion ? companion.replace(/^[^@]+/, code) : code)
  }
  has = (code: string) => this.find(code) !== undefined
}

function applyGrade(codes: Codes, dosage: Dosage): void {
  const top = highestGrade(dosage)
  if (top === undefined) return
  const low = typeof dosage.grade === 'object' ? dosage.grade.min : top
  const place = (grade: (typeof grades)[number]) => grades.indexOf(grade)
  if (top === 'V') codes.add('THRUST', codes.has('MOBHI') ? 'MOBHI' : undefined)
  const includesHigh = place(top) >= place('III-') && place(low) <= place('IV+')
  if (includesHigh) codes.add('MOBHI')
  else codes.remove('MOBHI')
}

function applyStrength(codes: Codes, dosage: Dosage, level: number | undefined): void {
  const effort = highestEffort(dosage)
  const { holdSec } = dosage
  const light = effort !== undefined && effort <= 4
  const heavy = effort === undefined ? (level ?? 0) >= 3 : effort >= 6
  if (light || (holdSec !== undefined && highest(holdSec) < 10)) codes.remove('ISOH')
  else if (holdSec !== undefined && heavy) codes.add('ISOH')
  if (effort !== undefined && effort >= 8) codes.add('VALS')
}

function applyPace(codes: Codes, dosage: Dosage): void {
  const zone = hardestZone(dosage)
  if (zone === undefined) return
  codes.remove(zone === 'hard' ? 'AMOD' : 'AVIG')
  if (zone === 'easy') codes.remove('AMOD')
  else codes.add(zone === 'hard' ? 'AVIG' : 'AMOD')
}

function applyTimeOnBack(codes: Codes, dosage: Dosage, position: string | undefined): void {
  if (dosage.durationMin === undefined) return
  if (highest(dosage.durationMin) < 5) codes.remove('SUPFLAT')
  else if (position === 'SU') codes.add('SUPFLAT')
}

function applyLimit(codes: Codes, { rangeLimit }: Dosage): void {
  if (typeof rangeLimit !== 'object' || rangeLimit.degrees > 90) return
  const movement = movementOf(rangeLimit.movement)
  if (movement === 'bendHip') codes.remove('HFLX90')
  if (movement === 'bendKnee') for (const code of ['KFLXE', 'KDEEP']) codes.remove(code)
}
