import type { ItemFigure } from '@/lib/catalog/item'
import type { Side } from '@/lib/dosage/kind'
import { classNames } from '../_ui/class-names'

/**
 * The drawing of an item in a box whose size is set from outside, so that nothing shifts while it loads.
 * Drawings are made for the right side: the left is their mirror image.
 */
export function FigurePicture({
  figure,
  pose = 'end',
  side,
  alt = '',
  eager = false,
  quiet = false,
  className,
}: {
  figure: ItemFigure | null
  /** `end` falls back to the start where an item has one picture. */
  pose?: 'start' | 'end'
  side?: Side
  /** What it shows; empty where the words beside it already say so. */
  alt?: string
  eager?: boolean
  /** Grey and faint: cannot be chosen. */
  quiet?: boolean
  className?: string
}) {
  const mirrored = figure?.sided && side === 'left'
  return (
    <span className={classNames('block overflow-hidden rounded-tag p-0.5', figure && 'bg-plate', className)}>
      {figure && (
        // biome-ignore lint/performance/noImgElement: an SVG has nothing for the image optimiser to do
        <img
          src={pose === 'end' ? (figure.end ?? figure.start) : figure.start}
          alt={alt}
          width={figure.width}
          height={figure.height}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          className={classNames(
            'size-full object-contain',
            mirrored && '-scale-x-100',
            quiet && 'opacity-35 grayscale',
          )}
        />
      )}
    </span>
  )
}
