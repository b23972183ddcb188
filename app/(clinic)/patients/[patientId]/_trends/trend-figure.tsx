import type { ReactNode } from 'react'

/** A chart with its name, what its shapes mean, and its table. */
export function TrendFigure({
  title,
  legend,
  children,
}: {
  title: string
  /** Shapes on 10 by 10 pixels. */
  legend: readonly { draw: ReactNode; words: string }[]
  children: ReactNode
}) {
  return (
    <figure className="border-line border-b py-3">
      <figcaption className="mb-1 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 className="font-semibold">{title}</h3>
        {legend.map(({ draw, words }) => (
          <span key={words} className="flex items-center gap-1.5 text-12 text-ink-2">
            {draw && (
              <svg aria-hidden="true" width="10" height="10" className="overflow-visible">
                {draw}
              </svg>
            )}
            {words}
          </span>
        ))}
      </figcaption>
      {children}
    </figure>
  )
}
