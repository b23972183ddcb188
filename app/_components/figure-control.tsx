import { Button } from '../_ui/button'
import { Icon } from '../_ui/icon'
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

interface ControlProps {
  /** `over`: the picture is the button too, with its sign and words in a row under it. */
  look: 'below' | 'over'
  words: MotionWords
  state: MotionState
  /** The second that a hold has come to. */
  count: number | null
  play: (repetitions: number) => Promise<void>
  pause: () => void
}

/** One look is too quick to learn a movement from. */
const repetitions = 3

/** Plays and pauses; a hold is said in words beside it, its seconds are for the eye alone. */
export function FigureControl({ look, words, state, count, play, pause }: ControlProps) {
  const plays = state === 'moving' || state === 'holding'
  const label = plays ? words.pause : words.play
  const act = () => {
    if (plays) pause()
    else void play(repetitions)
  }
  const isHold = state === 'holding' || state === 'held'
  const said = state === 'failed' ? words.failed : isHold ? words.hold : null
  const second = said && count !== null && (
    <span aria-hidden className="font-bold tabular-nums">
      {count}
    </span>
  )
  if (look === 'over')
    return (
      <>
        <button
          type="button"
          aria-label={(plays ? words.named?.pause : words.named?.play) ?? label}
          onClick={act}
          className="absolute inset-0 w-full cursor-pointer border-0 bg-transparent p-0"
        />
        <span className="pointer-events-none flex min-h-[2.2em] items-center gap-2">
          <span className="grid size-8 flex-none place-items-center rounded-control border border-line-2 text-ink">
            <Icon name={plays ? 'pause' : 'play'} />
          </span>
          {!said && <span aria-hidden>{label}</span>}
          <span role="status" className="font-bold">
            {said}
          </span>
          {second}
        </span>
      </>
    )
  return (
    <>
      <Button
        look="text"
        icon={plays ? 'pause' : 'play'}
        onClick={act}
        busy={state === 'loading' && words.loading}
        className="shrink! whitespace-normal! text-start leading-4"
      >
        {label}
      </Button>
      <span className="flex gap-2 text-ink-2">
        <span role="status">{said}</span>
        {second}
      </span>
    </>
  )
}
