import type { FigureBlock, FigureEntry, FigureItem } from '../item'
import { stretches } from './a1-stretches'
import { stretchesMore } from './a1-stretches-b'
import { mobility } from './a2-mobility'
import { nerveGlides } from './a3-nerve-glides'
import { strengthLying } from './a4-strength-lying'
import { strengthLyingMore } from './a4-strength-lying-b'
import { strengthStanding } from './a4-strength-standing'
import { strengthStandingMore } from './a4-strength-standing-b'
import { manual } from './a5-manual'
import { manualMore } from './a5-manual-b'
import { selfTreatment } from './a6-self'
import { selfCare } from './b1-self-care'
import { selfCareMore } from './b1-self-care-b'
import { education } from './b2-education'
import { core } from './b6-core'
import { coreMore } from './b6-core-b'
import { knee } from './b7-knee'
import { ankle } from './b8-ankle'
import { neck } from './b9-neck'
import { shoulder } from './b10-shoulder'
import { balance } from './b12-balance'
import { daily } from './b15-daily'

const entries: FigureBlock = {
  ...stretches,
  ...stretchesMore,
  ...mobility,
  ...nerveGlides,
  ...strengthLying,
  ...strengthLyingMore,
  ...strengthStanding,
  ...strengthStandingMore,
  ...manual,
  ...manualMore,
  ...selfTreatment,
  ...selfCare,
  ...selfCareMore,
  ...education,
  ...core,
  ...coreMore,
  ...knee,
  ...ankle,
  ...neck,
  ...shoulder,
  ...balance,
  ...daily,
}

/** The slugs of all drawn items, in the order of the data. */
export const listFigureSlugs = () => Object.keys(entries)

/** The drawing instructions of an item with its `extends` resolved; null when the item is not drawn. */
export function findItem(slug: string): FigureItem | null {
  const entry = entries[slug]
  return entry ? resolve(entry, [slug]) : null
}

function resolve(entry: FigureEntry, trail: string[]): FigureItem {
  if (!('extends' in entry)) return entry
  const { extends: name, addProps, ...changes } = entry
  const base = entries[name]
  if (!base) throw new Error(`${trail[0]} extends "${name}", which is not drawn.`)
  if (trail.includes(name)) throw new Error(`${[...trail, name].join(' extends ')}: a circle.`)
  const item = resolve(base, [...trail, name])
  const out: FigureItem = { ...item, ...changes }
  out.start = mergePose(item.start, changes.start)
  const via = mergeOptional(item.via, changes, 'via')
  const end = mergeOptional(item.end, changes, 'end')
  if (via) out.via = via
  if (end) out.end = end
  if (addProps) out.props = [...(out.props ?? []), ...addProps]
  return out
}

type Pose = FigureItem['start']
const mergePose = (a: Pose, b: Pose | undefined): Pose =>
  b ? { ...a, ...b, pins: { ...a.pins, ...b.pins } } : a

/** `end: undefined` written out means: this variant has no end. */
function mergeOptional(
  a: Pose | undefined,
  changes: Partial<FigureItem>,
  key: 'via' | 'end',
): Pose | undefined {
  if (key in changes && changes[key] === undefined) return undefined
  const b = changes[key]
  return a ? mergePose(a, b) : b
}
