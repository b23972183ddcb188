import { unit, type V3 } from '../vector'
import { cast } from './cast'
import { isBody } from './label'
import type { Ray } from './ray'
import { byte, int, real } from './read'
import { tileSize } from './tiles'

const light: V3 = unit([-0.55, 0.75, 0.5])
const nowhere = -1e6

/** For every pixel: what is seen, how near (centimetres), its shade (below 0 dark) and its surface normal. */
export interface LabelImage {
  width: number
  height: number
  labels: Int32Array
  depth: Float32Array
  shade: Float32Array
  normals: Float32Array
  /** 1 where the pixel was truly cast. */
  done: Uint8Array
}

/**
 * Casts only a coarse grid (every 4 pixels, every 2 near fingers, toes and ears), fills the rest from the
 * nearest sample, then chases every border until both its sides are truly cast.
 */
export function createLabelImage(ray: Ray): LabelImage {
  const { width, height } = ray.field.view
  const size = width * height
  const image: LabelImage = {
    width,
    height,
    labels: new Int32Array(size),
    depth: new Float32Array(size).fill(nowhere),
    shade: new Float32Array(size).fill(1),
    normals: new Float32Array(size * 3),
    done: new Uint8Array(size),
  }
  const { tiles } = ray.field
  for (let ty = 0; ty * tileSize < height; ty++)
    for (let tx = 0; tx * tileSize < width; tx++) {
      const tile = ty * tiles.columns + tx
      if (!tiles.soft[tile]?.length && !tiles.sharp[tile]?.length) continue
      sampleTile(image, ray, tx * tileSize, ty * tileSize, byte(tiles.fine, tile) ? 2 : 4)
    }
  chaseBorders(image, ray)
  return image
}

function shoot(image: LabelImage, ray: Ray, x: number, y: number): number {
  const i = y * image.width + x
  const label = cast(ray, x, y, 1e9, true)
  image.done[i] = 1
  image.labels[i] = label
  if (!label) {
    image.depth[i] = nowhere
    return label
  }
  const [z = 0, nx = 0, ny = 0, nz = 0] = ray.result
  image.depth[i] = z
  image.normals[i * 3] = nx
  image.normals[i * 3 + 1] = ny
  image.normals[i * 3 + 2] = nz
  image.shade[i] = isBody(label) ? nx * light[0] + ny * light[1] + nz * light[2] + 0.2 : 1
  return label
}

function sampleTile(image: LabelImage, ray: Ray, left: number, top: number, step: number) {
  const right = Math.min(image.width, left + tileSize)
  const bottom = Math.min(image.height, top + tileSize)
  const half = step >> 1
  for (let y = top; y < bottom; y += step)
    for (let x = left; x < right; x += step) {
      const sx = Math.min(x + half, image.width - 1)
      const sy = Math.min(y + half, image.height - 1)
      if (shoot(image, ray, sx, sy))
        fillCell(
          image,
          ray.field.view.pixel,
          sx,
          sy,
          x,
          y,
          Math.min(x + step, right),
          Math.min(y + step, bottom),
        )
    }
}

/** Label from the sample; depth from its tangent plane. */
function fillCell(
  image: LabelImage,
  pixel: number,
  sx: number,
  sy: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
) {
  const { width, labels, depth, shade, normals, done } = image
  const s = sy * width + sx
  const nz = real(normals, s * 3 + 2)
  const slopeX = nz > 0.25 ? (-real(normals, s * 3) / nz) * pixel : 0
  const slopeY = nz > 0.25 ? (real(normals, s * 3 + 1) / nz) * pixel : 0
  const label = int(labels, s)
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const i = y * width + x
      if (byte(done, i)) continue
      labels[i] = label
      shade[i] = real(shade, s)
      depth[i] = real(depth, s) + slopeX * (x - sx) + slopeY * (y - sy)
      normals[i * 3] = real(normals, s * 3)
      normals[i * 3 + 1] = real(normals, s * 3 + 1)
      normals[i * 3 + 2] = nz
    }
}

/** A ray always starts at the top: starting at a neighbour's depth misses thin parts seen at a grazing angle. */
function chaseBorders(image: LabelImage, ray: Ray) {
  const { width, height, labels, done } = image
  const queue: number[] = []
  const push = (i: number) => {
    if (byte(done, i)) return
    done[i] = 2
    queue.push(i)
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      const label = int(labels, i)
      if (x + 1 < width && int(labels, i + 1) !== label) {
        push(i)
        push(i + 1)
      }
      if (y + 1 < height && int(labels, i + width) !== label) {
        push(i)
        push(i + width)
      }
    }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    const x = i % width
    const y = (i - x) / width
    const label = shoot(image, ray, x, y)
    if (x > 0 && int(labels, i - 1) !== label) push(i - 1)
    if (x + 1 < width && int(labels, i + 1) !== label) push(i + 1)
    if (y > 0 && int(labels, i - width) !== label) push(i - width)
    if (y + 1 < height && int(labels, i + width) !== label) push(i + width)
  }
}

/**
 * The shade of every `step`th pixel, softened inside one limb over `radius` of them, so that coarse samples leave no
 * ragged edge.
 */
export function softShade(image: LabelImage, step: number, radius: number) {
  const width = Math.floor(image.width / step)
  const height = Math.floor(image.height / step)
  const limbs = new Int32Array(width * height)
  let from = new Float32Array(width * height)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const at = y * step * image.width + x * step
      const label = int(image.labels, at)
      limbs[i] = isBody(label) ? label >> 11 : 0
      from[i] = real(image.shade, at)
    }
  let to = new Float32Array(from)
  for (const stride of [1, width, 1, width]) {
    soften(from, to, limbs, stride, radius)
    ;[from, to] = [to, from]
  }
  return { width, height, levels: from }
}

function soften(from: Float32Array, to: Float32Array, limbs: Int32Array, stride: number, radius: number) {
  const end = from.length - radius * stride
  for (let i = radius * stride; i < end; i++) {
    const limb = int(limbs, i)
    if (!limb) continue
    let sum = real(from, i)
    let count = 1
    for (let k = 1; k <= radius; k++) {
      const a = i - k * stride
      const b = i + k * stride
      if (int(limbs, a) === limb) {
        sum += real(from, a)
        count++
      }
      if (int(limbs, b) === limb) {
        sum += real(from, b)
        count++
      }
    }
    to[i] = sum / count
  }
}
