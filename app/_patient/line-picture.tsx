import type { ReactNode } from 'react'
import type { SharedFigure } from '@/lib/share/shared-plan'

/** One drawing, on paper also in the dark; the left side is the mirror image of the right. */
export function LinePicture({
  figure,
  frame,
  alt,
  lazy = true,
  mirrored = figure.mirrored,
  children,
}: {
  figure: SharedFigure
  frame: 'start' | 'end'
  alt: string
  lazy?: boolean
  mirrored?: boolean
  /** What lies over it. */
  children?: ReactNode
}) {
  const address = frame === 'end' ? (figure.end ?? figure.start) : figure.start
  return (
    <span className="reading-plate">
      {/* biome-ignore lint/performance/noImgElement: stored SVG of a few kilobytes, cached for good by its hash */}
      <img
        src={address}
        alt={alt}
        width={figure.width}
        height={figure.height}
        loading={lazy ? 'lazy' : 'eager'}
        decoding="async"
        data-mirrored={mirrored || undefined}
      />
      {children}
    </span>
  )
}
