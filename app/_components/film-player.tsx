import type { ItemFigure } from '@/lib/catalog/item'

/** A film that begins when it is asked to, without sound, in the page and in a box that is its size from the start. */
export function FilmPlayer({
  film: { address, poster, width, height },
  label,
  className,
}: {
  film: NonNullable<ItemFigure['film']>
  label: string
  className?: string
}) {
  return (
    <video
      src={address}
      poster={poster}
      width={width}
      height={height}
      aria-label={label}
      className={className}
      preload="none"
      controls
      playsInline
      muted
    />
  )
}
