import type { FigureBlock, FigureEntry, FigureItem } from '../item'
import { aerobic } from './aerobic'
import { ankleFoot } from './ankle-foot'
import { balance } from './balance'
import { breathing } from './breathing'
import { complementary } from './complementary'
import { education } from './education'
import { elbowWristHand } from './elbow-wrist-hand'
import { hipMobility } from './hip-mobility'
import { hipStrengtheningLying } from './hip-strengthening-lying'
import { hipStrengtheningSquats } from './hip-strengthening-squats'
import { hipStrengtheningStanding } from './hip-strengthening-standing'
import { hipStretchesButtock } from './hip-stretches-buttock'
import { hipStretchesLowBack } from './hip-stretches-low-back'
import { hipStretchesThigh } from './hip-stretches-thigh'
import { knee } from './knee'
import { legNerveGlides } from './leg-nerve-glides'
import { lowBackCore } from './low-back-core'
import { manualTherapyHip } from './manual-therapy-hip'
import { manualTherapySoftTissueAndBack } from './manual-therapy-soft-tissue-and-back'
import { neckUpperBack } from './neck-upper-back'
import { postOperative } from './post-operative'
import { selfCare } from './self-care'
import { selfManualTherapy } from './self-manual-therapy'
import { shoulder } from './shoulder'

const entries: FigureBlock = {
  ...hipStretchesButtock,
  ...hipStretchesThigh,
  ...hipStretchesLowBack,
  ...hipMobility,
  ...legNerveGlides,
  ...hipStrengtheningLying,
  ...hipStrengtheningSquats,
  ...hipStrengtheningStanding,
  ...manualTherapySoftTissueAndBack,
  ...manualTherapyHip,
  ...selfManualTherapy,
  ...breathing,
  ...aerobic,
  ...selfCare,
  ...education,
  ...lowBackCore,
  ...ankleFoot,
  ...knee,
  ...neckUpperBack,
  ...shoulder,
  ...elbowWristHand,
  ...postOperative,
  ...balance,
  ...complementary,
}

/** The slugs of all drawn items, in the order of the data. */
export const listFigureSlugs = () => Object.keys(entries)

/** The drawing instructions of an item with its `extends` resolved; null when the item is not drawn. */
export function findDrawing(slug: string): FigureItem | null {
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
