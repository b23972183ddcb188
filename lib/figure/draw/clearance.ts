import { isBody, isGround, isProp } from '../trace/label'
import type { LabelImage } from '../trace/label-image'
import { int, real } from '../trace/read'

const cell = 2

/** How far a point of the picture (pixels, outside the picture too) is from bodies and furniture. */
export type Clearance = (x: number, y: number) => number

/** A distance map by two sweeps; mats, tables and walls count as free ground. */
export function createClearance(image: LabelImage): Clearance {
  const width = Math.ceil(image.width / cell)
  const height = Math.ceil(image.height / cell)
  const map = new Float32Array(width * height).fill(1e4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const px = Math.min(image.width - 1, x * cell)
      const py = Math.min(image.height - 1, y * cell)
      const label = int(image.labels, py * image.width + px)
      if (isBody(label) || (isProp(label) && !isGround(label))) map[y * width + x] = 0
    }
  sweep(map, width, height, -1)
  sweep(map, width, height, 1)
  return (x, y) => {
    const xi = Math.max(0, Math.min(width - 1, Math.round(x / cell)))
    const yi = Math.max(0, Math.min(height - 1, Math.round(y / cell)))
    const outX = x - Math.max(0, Math.min(image.width - 1, x))
    const outY = y - Math.max(0, Math.min(image.height - 1, y))
    return real(map, yi * width + xi) * cell + Math.sqrt(outX * outX + outY * outY)
  }
}

function sweep(map: Float32Array, width: number, height: number, back: 1 | -1) {
  const count = map.length
  for (let n = 0; n < count; n++) {
    const i = back === 1 ? count - 1 - n : n
    const x = i % width
    const row = i + back * width
    let d = real(map, i)
    if (x + back >= 0 && x + back < width) d = Math.min(d, real(map, i + back) + 1)
    if (row >= 0 && row < width * height) {
      d = Math.min(d, real(map, row) + 1)
      if (x > 0) d = Math.min(d, real(map, row - 1) + 1.41)
      if (x < width - 1) d = Math.min(d, real(map, row + 1) + 1.41)
    }
    map[i] = d
  }
}
