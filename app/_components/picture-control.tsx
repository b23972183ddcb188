import { type ControlProps, HoldSecond, toControl } from './motion-control'

const signs = { play: 'M4 2.5 13 8l-9 5.5z', pause: 'M4 3h3v10H4zM9 3h3v10H9z' }

/**
 * The picture is the button, with its sign and words in a row under it. Drawn by itself, since the patient's page comes
 * without the workspace's buttons and icons.
 */
export function PictureControl({ words, state, count, play, pause }: ControlProps) {
  const { plays, label, act, said } = toControl({ words, state, play, pause })
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
          <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true" className="icon">
            <path fill="currentColor" stroke="none" d={plays ? signs.pause : signs.play} />
          </svg>
        </span>
        {!said && <span aria-hidden>{label}</span>}
        <span role="status" className="font-bold">
          {said}
        </span>
        <HoldSecond said={said} count={count} />
      </span>
    </>
  )
}
