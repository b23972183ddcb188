import { type FigureItem, isMovement } from '../item'
import type { Skeleton } from '../pose/skeleton'
import type { Prop } from '../prop/prop'
import { buildScene, referenceOf } from '../scene'
import { sideOfRegion } from '../target'
import { checkBalance } from './balance'
import { checkFurniture, checkGround, checkLimbs } from './contact'
import { checkLimits } from './joint-limits'
import { checkMotion, momentCount } from './motion'
import type { Problem } from './problem'
import { checkResting } from './resting'

/** How far a pinned hand or foot may stay away from its spot, centimetres. */
const reachTolerance = 4.2

/**
 * Everything that makes a drawing false: impossible joints, bodies in the floor, in furniture or in each other,
 * hands that do not reach, a person who would fall, movement without an arrow, a side that is not named.
 * Checks named in `item.allow` are left out.
 */
export function checkItem(item: FigureItem): Problem[] {
  const reference = referenceOf(item)
  const count = !item.end ? 1 : isMovement(item) ? momentCount : 2
  const scenes = Array.from({ length: count }, (_, i) =>
    buildScene(item, i / Math.max(1, count - 1), reference, false),
  )
  const problems = [...checkArrows(item), ...checkSide(item)]
  if (isMovement(item)) problems.push(...checkMotion(item, scenes))
  const pictures = item.end ? [scenes[0], scenes.at(-1)] : [scenes[0]]
  pictures.forEach((scene, at) => {
    const [patient] = scene?.skeletons ?? []
    if (!scene || !patient) return
    scene.skeletons.forEach((skeleton, who) => {
      problems.push(...checkLimits(skeleton, at, who), ...checkReach(skeleton, at))
    })
    problems.push(...checkGround(scene, at), ...checkLimbs(scene, at), ...checkFurniture(scene, at))
    problems.push(...checkBalance(item, patient, at), ...checkResting(item, scene, at === 0 ? 0 : 1))
  })
  const allowed = new Set<string>(item.allow ?? [])
  return problems.filter((problem) => !allowed.has(problem.check))
}

function checkReach(s: Skeleton, at: number): Problem[] {
  return Object.entries(s.short)
    .filter(([, short]) => short > reachTolerance)
    .map(([limb, short]) => ({
      check: 'reach',
      at,
      message: `${limb} ends ${short.toFixed(1)} cm away from its spot`,
    }))
}

/** What moves is shown moving. */
function checkArrows(item: FigureItem): Problem[] {
  if (!isMovement(item) || (item.arrows ?? []).length > 0) return []
  return [{ check: 'arrows', at: 1, message: 'something moves, and no arrow shows it' }]
}

/** An item with a side is drawn for the right: what it works is named on the right, never on the left alone. */
function checkSide(item: FigureItem): Problem[] {
  const targets = (item.targets ?? []).map((target) =>
    typeof target === 'string' ? target : sideNamed(target),
  )
  const props = (item.props ?? []).flatMap(namedByProp)
  const named = [...targets, ...props, ...(item.arrows ?? []).map((a) => a.of), ...pinnedLimbs(item)]
  const right = named.some((name) => /R$/.test(name))
  // A cane is held on the side of its item, and spares the other leg.
  const isSpared = (item.props ?? []).some((prop) => prop.kind === 'cane' && prop.hand === 'R')
  const leftOnly = !isSpared && targets.length > 0 && targets.every((name) => /L$/.test(name))
  if (item.sided && (!right || leftOnly))
    return [{ check: 'side', at: 0, message: 'has a side, but the drawing works nothing on the right' }]
  return []
}

/** A place beside the middle of the trunk is on a side, too. */
const sideNamed = (place: Parameters<typeof sideOfRegion>[0]) => `${place.at}${sideOfRegion(place) ?? ''}`

const pinnedLimbs = (item: FigureItem) =>
  Object.keys({ ...item.start, ...item.start.pins, ...item.end, ...item.end?.pins })

/** Whom a prop is held by, lies on or goes through. */
function namedByProp(prop: Prop): string[] {
  const held = 'hand' in prop ? [`hand${prop.hand}`] : []
  const on = 'on' in prop ? [sideNamed({ at: prop.on, off: prop.off })] : []
  const spots = 'through' in prop ? prop.through : 'spot' in prop ? [prop.spot] : []
  return [...held, ...on, ...spots.flatMap((spot) => ('of' in spot ? [spot.of] : []))]
}
