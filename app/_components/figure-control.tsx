import { Button } from '../_ui/button'
import { classNames } from '../_ui/class-names'
import { Icon } from '../_ui/icon'
import type { MotionState } from './use-figure-motion'

/** What the player says, from the words of the page it stands on. */
export interface MotionWords {
  play: string
  pause: string
  loading: string
  failed: string
  /** "Hold 5 seconds"; null where nothing is held. */
  hold: string | null
}

/** Words over a corner of the picture. */
export const holdLook = 'pointer-events-none absolute bottom-0 left-0 bg-sheet px-1 text-ink'

interface ControlProps {
  look: 'below' | 'over'
  words: MotionWords
  state: MotionState
  play: () => Promise<void>
  pause: () => void
}

/** Plays and pauses; a hold is said in words beside it. */
export function FigureControl({ look, words, state, play, pause }: ControlProps) {
  const moves = state === 'moving'
  const label = moves ? words.pause : words.play
  const act = () => {
    if (moves) pause()
    else void play()
  }
  const said = state === 'failed' ? words.failed : state === 'holding' ? words.hold : null
  if (look === 'over')
    return (
      <>
        <button
          type="button"
          aria-label={label}
          onClick={act}
          className="absolute inset-0 flex w-full cursor-pointer items-end justify-end border-0 bg-transparent p-0"
        >
          <span
            data-sheet
            className="grid size-8 place-items-center rounded-control border border-line-2 bg-sheet text-ink"
          >
            <Icon name={moves ? 'pause' : 'play'} />
          </span>
        </button>
        <span role="status" data-sheet className={classNames(said && holdLook, 'font-bold')}>
          {said}
        </span>
      </>
    )
  return (
    <>
      <Button
        look="text"
        icon={moves ? 'pause' : 'play'}
        onClick={act}
        busy={state === 'loading' && words.loading}
      >
        {label}
      </Button>
      <span role="status" className="text-ink-2">
        {said}
      </span>
    </>
  )
}
