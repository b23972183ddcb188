import { line } from 'd3-shape'

export type LinePoint = { x: number; y: number | null }

const toPath = line<LinePoint>(
  ({ x }) => x,
  ({ y }) => y ?? 0,
).defined(({ y }) => y !== null)

/** A line through points of a chart, across in percent and down in pixels, that breaks where there is none. */
export function TimeLine({ points, height }: { points: readonly LinePoint[]; height: number }) {
  const path = toPath([...points])
  return path && <Stretched path={path} height={height} width={1.5} />
}

/** A dot at each point of a chart that is there. One path for all: a shape each would make up most of a long page. */
export function TimeDots({ points, height }: { points: readonly LinePoint[]; height: number }) {
  const path = points.map(({ x, y }) => (y === null ? '' : `M${x} ${y}h0`)).join('')
  return path && <Stretched path={path} height={height} width={5} />
}

/** A path whose places stretch with the width of the chart, and whose line does not. */
function Stretched({ path, height, width }: { path: string; height: number; width: number }) {
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      className="overflow-visible"
    >
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={width}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
