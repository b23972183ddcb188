import { line } from 'd3-shape'

export type LinePoint = { x: number; y: number | null }

const toPath = line<LinePoint>(
  ({ x }) => x,
  ({ y }) => y ?? 0,
).defined(({ y }) => y !== null)

/** A line through points of a chart, across in percent and down in pixels, that breaks where there is none. */
export function TimeLine({ points, height }: { points: readonly LinePoint[]; height: number }) {
  const path = toPath([...points])
  if (!path) return null
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      className="overflow-visible"
    >
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
