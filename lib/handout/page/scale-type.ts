import type { PageSetting } from './measures'
import type { TypeSize } from './set-text'

type Sizes = PageSetting['sizes']

/** Type below this many points is hard to read on paper. */
const least = 9

/** A setting with smaller type and all that is measured against type; the foot keeps its size. */
export function scaleType(setting: PageSetting, factor: number): PageSetting {
  if (factor === 1) return setting
  const { foot, ...others } = setting.sizes
  const sizes = Object.fromEntries(
    Object.entries(others).map(([name, size]) => [name, scaleSize(size, factor)]),
  ) as Omit<Sizes, 'foot'>
  const { lengths } = setting
  return {
    ...setting,
    sizes: { ...sizes, foot },
    lengths: {
      ...lengths,
      ring: lengths.ring * factor,
      dayRow: lengths.dayRow * factor,
      dayBox: lengths.dayBox * factor,
      light: lengths.light * factor,
    },
  }
}

function scaleSize([size, leading]: TypeSize, factor: number): TypeSize {
  const scaled = Math.max(least, size * factor)
  return [scaled, (leading / size) * scaled]
}
