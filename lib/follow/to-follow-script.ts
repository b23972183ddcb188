import type { SharedLine } from '@/lib/share/shared-plan'
import { half as halfOf } from './halve-pace'
import { lineSteps } from './line-steps'
import type { FollowScript, FollowStep, StepDraft } from './step'

/**
 * What is to be done now, one step after the other, in whole seconds. Lines of a group go round by round, each with its
 * whole dose, and rest after each round but the last. Lines that nobody does by themselves are left out. `lowers` tells for
 * the id of a line whether its movement goes with gravity, null while that is not known; the parts are
 * the same. `half`: half of everything. Pure.
 */
export function toFollowScript(
  lines: readonly SharedLine[],
  { half = false, lowers = () => null }: { half?: boolean; lowers?: (lineId: string) => boolean | null } = {},
): FollowScript {
  const own = lines.filter(({ pace, held }) => pace !== undefined && !held)
  const steps: FollowStep[] = []
  let part = 0
  const add = (
    drafts: readonly (StepDraft & { part: number })[],
    at: Pick<FollowStep, 'line' | 'round' | 'rounds'>,
  ) => {
    const first = part
    for (const draft of drafts) {
      part = Math.max(part, first + draft.part + 1)
      steps.push({ ...nothing, ...draft, ...at, part: first + draft.part })
    }
  }
  for (const group of toGroups(own)) {
    const { rounds: all = 1, restSec = 0 } = group[0]?.round ?? {}
    const byRounds = half && all > 1
    const rounds = byRounds ? halfOf(all) : all
    for (let round = 1; round <= rounds; round += 1) {
      for (const line of group) {
        const given = { lowers: lowers(line.id), half: half && !byRounds, again: round > 1 }
        add(lineSteps(line, given), { line: own.indexOf(line), round, rounds })
      }
      const last = group.at(-1)
      if (round < rounds && restSec > 0 && last)
        add([{ kind: 'rest', sec: restSec, pose: 'start', part: 0 }], {
          line: own.indexOf(last),
          round,
          rounds,
        })
    }
  }
  return { lines: own, steps }
}

const nothing = { side: null, set: 0, sets: 0, rep: 0, reps: 0 }

/** Lines that stand together in one group; others alone. */
function toGroups(lines: readonly SharedLine[]): SharedLine[][] {
  const groups: SharedLine[][] = []
  for (const line of lines) {
    const before = groups.at(-1)
    if (line.round && before?.[0]?.round?.id === line.round.id) before.push(line)
    else groups.push([line])
  }
  return groups
}
