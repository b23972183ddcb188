import { Button } from '../_ui/button'
import { type ControlProps, HoldSecond, toControl } from './motion-control'

/** A button under the picture; a hold is said in words beside it, its seconds are for the eye alone. */
export function FigureControl({ words, state, count, play, pause }: ControlProps) {
  const { plays, label, act, said } = toControl({ words, state, play, pause })
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
        <HoldSecond said={said} count={count} />
      </span>
    </>
  )
}
