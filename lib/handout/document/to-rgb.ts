/** #rrggbb as three numbers from 0 to 1. */
export function toRgb(color: string): string {
  return [1, 3, 5]
    .map((at) => Math.round((Number.parseInt(color.slice(at, at + 2), 16) / 255) * 1e4) / 1e4)
    .join(' ')
}
