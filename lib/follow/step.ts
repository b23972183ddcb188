import type { SharedLine } from '@/lib/share/shared-plan'

/**
 * `ready` reads who, what and which side; `lead` gets into place; `move`, `hold` (or `pause`, where the tempo says so),
 * `push` and `back` make a repetition; `more` is the upper end of a range of repetitions and `offer` that of a range of
 * sets; `work` is time that is not a hold; `wait` has no time and ends by a button.
 */
export type StepKind =
  | 'ready'
  | 'lead'
  | 'move'
  | 'hold'
  | 'pause'
  | 'push'
  | 'back'
  | 'more'
  | 'rest'
  | 'switch'
  | 'work'
  | 'offer'
  | 'wait'

/** What a move is called where the tempo tells lifting from lowering, or how hard an interval is. */
export type StepCue = 'lift' | 'lower' | 'hard' | 'easy' | 'minute' | 'many' | 'spot'

/** Where the figure is: at rest in the start, on the way, in the end, or on the way back. */
export type Pose = 'start' | 'go' | 'end' | 'back'

export type FollowStep = {
  /** Its line among those of the script. */
  line: number
  kind: StepKind
  /** Whole seconds; null waits for the patient. */
  sec: number | null
  /** Of a range of seconds the lower end: from here on it may be ended. */
  enough?: number
  pose: Pose
  cue?: StepCue
  side: 'left' | 'right' | null
  /** Steps that are repeated together: one set, or what comes before the first. */
  part: number
  /** From 1; 0 where nothing is counted. */
  set: number
  sets: number
  rep: number
  reps: number
  round: number
  rounds: number
  /** How many more a range allows. */
  upTo?: number
  /** Of an offer that is declined: how many steps are left out. */
  leaves?: number
}

export type FollowScript = { lines: readonly SharedLine[]; steps: readonly FollowStep[] }

/** What the maker of a line's steps fills in once for all of them. */
export type StepDraft = Pick<FollowStep, 'kind' | 'sec' | 'pose'> & Partial<FollowStep>
