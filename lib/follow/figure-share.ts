import type { FollowStep } from './step'

/** How far from start (0) to end (1) the figure is after so many seconds of a step: it moves for as long as the patient does. */
export function figureShare({ pose, sec }: Pick<FollowStep, 'pose' | 'sec'>, seconds: number): number {
  if (pose === 'start') return 0
  if (pose === 'end') return 1
  const t = sec ? Math.min(1, Math.max(0, seconds / sec)) : 1
  const eased = t * t * (3 - 2 * t)
  return pose === 'go' ? eased : 1 - eased
}
