import type { FigureScene } from '../scene'

/** Height in centimetres by which a body has to sink for the movement to be a lowering. */
const sinking = 1

/**
 * Whether a movement goes with gravity. The trunk says which way it goes, or the legs where the trunk stays; arms that
 * pull a band down work, and do not give way.
 */
export function isLowering(scenes: readonly FigureScene[]): boolean {
  const sunk = (joints: RegExp) => heightOf(joints, scenes[0]) - heightOf(joints, scenes.at(-1))
  const trunk = sunk(/^(pelvis|lumbar|chest|neck|head)$/)
  return (Math.abs(trunk) > 2 * sinking ? trunk : sunk(/^(hip|knee|ank|toe|heel|foot)[LR]$/)) > sinking
}

/** Middle height of some of the patient's joints. */
function heightOf(names: RegExp, scene: FigureScene | undefined): number {
  const joints = Object.entries(scene?.skeletons[0]?.joints ?? {}).filter(([name]) => names.test(name))
  return joints.reduce((sum, [, joint]) => sum + joint[1], 0) / Math.max(1, joints.length)
}
