import type { MotionState } from './use-figure-motion'

/** What the player says, from the words of the page it stands on. */
export interface MotionWords {
  play: string
  pause: string
  /** The same with the name of what is shown, for a page with many of them. */
  named?: { play: string; pause: string }
  loading: string
  failed: string
  /** "Hold 5 seconds"; null where nothing is held. */
  hold: string | null
}

export interface ControlProps {
  words: MotionWords
  state: MotionState
  /** The second that a hold has come to. */
  count: number | null
  play: (repetitions: number) => Promise<void>
  pause: () => void
}

/** One look is too quick to learn a movement from. */
const repetitions = 3

/** What a control shows and does, whatever it looks like. */
export function toControl({ words, state, play, pause }: Omit<ControlProps, 'count'>) {
  const plays = state === 'moving' || state === 'holding'
  const isHold = state === 'holding' || state === 'held'
  return {
    plays,
    label: plays ? words.pause : words.play,
    act: () => {
      if (plays) pause()
      else void play(repetitions)
    },
    said: state === 'failed' ? words.failed : isHold ? words.hold : null,
  }
}

/** The second that a hold has come to, for the eye alone: its words are said beside it. */
export function HoldSecond({ said, count }: { said: string | null; count: number | null }) {
  if (!said || count === null) return null
  return (
    <span aria-hidden className="font-bold tabular-nums">
      {count}
    </span>
  )
}
