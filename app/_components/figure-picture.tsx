import type { ItemFigure } from '@/lib/catalog/item'
import { getKindSign } from '@/lib/catalog/kind-sign'
import type { ItemKind, Side } from '@/lib/dosage/kind'
import { classNames } from '../_ui/class-names'

/**
 * The drawing of an item in a box whose size is set from outside, so that nothing shifts while it loads.
 * Drawings are made for the right side: the left is their mirror image. An item that is not drawn yet shows the sign
 * of its kind.
 */
export function FigurePicture({
  figure,
  kind,
  pose = 'end',
  side,
  alt = '',
  eager = false,
  quiet = false,
  className,
}: {
  figure: ItemFigure | null
  kind?: ItemKind
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
  if (!figure && kind) return <KindTile kind={kind} quiet={quiet} className={className} />
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

function KindTile({
  kind,
  quiet,
  className,
}: {
  kind: ItemKind
  quiet: boolean
  className: string | undefined
}) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid place-items-center overflow-hidden rounded-tag bg-desk text-ink-3',
        className,
      )}
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={classNames('size-6', quiet && 'opacity-35')}
      >
        <path d={getKindSign(kind).path} />
      </svg>
    </span>
  )
}
