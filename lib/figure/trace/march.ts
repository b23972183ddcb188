import type { Ray } from './ray'

/**
 * Sphere-traces the active set from depth `start` down to `end`, then takes three more samples for the normal
 * when `wantNormal`. Answers whether something was hit; depth and normal are left in `ray.result`, the
 * primitive in `ray.hit`. One long function with no calls inside: doubles returned from calls that are not
 * inlined are boxed, and that, not the arithmetic, would be most of the cost. Offsets: see `stride` in field.ts.
 */
export function march(
  ray: Ray,
  x0: number,
  y0: number,
  start: number,
  end: number,
  wantNormal: boolean,
): boolean {
  const { result, active, high, low, runStart, runFigure, runGroup, runHigh, runLow } = ray
  const P = ray.field.data
  const B = ray.field.blends
  const runs = ray.counts[1] as number
  let x = x0
  let y = y0
  let z = start
  let phase = 0
  let base = 0
  let slopeX = 0
  let slopeY = 0
  let hitZ = 0
  let previous = 1e9
  for (let step = 0; step < 72; step++) {
    let total = 1e9
    let best = -1
    let figure = -99
    let body = 1e9
    let bodyBest = -1
    for (let r = 0; r < runs; r++) {
      const above = z - (runHigh[r] as number)
      if (above > 0.4) {
        if (above < total) {
          total = above
          best = -1
        }
        continue
      }
      if (z < (runLow[r] as number)) continue
      const runOf = runFigure[r] as number
      const group = runGroup[r] as number
      if (runOf !== figure) {
        if (body < total) {
          total = body
          best = bodyBest
        }
        body = 1e9
        bodyBest = -1
        figure = runOf
      }
      let limb = 1e9
      let limbNearest = 1e9
      let limbBest = -1
      const runEnd = runStart[r + 1] as number
      for (let q = runStart[r] as number; q < runEnd; q++) {
        const over = z - (high[q] as number)
        if (over > 0.4) {
          if (over < total) {
            total = over
            best = -1
          }
          continue
        }
        if (z < (low[q] as number)) continue
        const o = active[q] as number
        const px = x - (P[o + 1] as number)
        const py = y - (P[o + 2] as number)
        const pz = z - (P[o + 3] as number)
        let d: number
        if (P[o] === 0) {
          const bx = P[o + 4] as number
          const by = P[o + 5] as number
          const bz = P[o + 6] as number
          const free = (px * bx + py * by + pz * bz) * (P[o + 7] as number)
          const t = free < 0 ? 0 : Math.min(free, 1)
          let qx = px - bx * t
          let qy = py - by * t
          let qz = pz - bz * t
          if (P[o + 47] !== 0) {
            const w = 4 * t * (1 - t)
            qx -= (P[o + 17] as number) * w
            qy -= (P[o + 18] as number) * w
            qz -= (P[o + 19] as number) * w
          }
          const radius =
            (P[o + 8] as number) +
            t * ((P[o + 9] as number) + t * ((P[o + 10] as number) + t * (P[o + 11] as number)))
          const flat = P[o + 15] as number
          if (flat !== 0) {
            const nx = P[o + 12] as number
            const ny = P[o + 13] as number
            const nz = P[o + 14] as number
            const depth = qx * nx + qy * ny + qz * nz
            const stretch = depth * flat
            qx += nx * stretch
            qy += ny * stretch
            qz += nz * stretch
            const squared = qx * qx + qy * qy + qz * qz + 1e-9
            const e = depth + stretch
            d =
              (Math.sqrt(squared) - radius) /
              Math.sqrt(1 + ((e * e) / squared) * ((flat + 1) * (flat + 1) - 1))
          } else d = Math.sqrt(qx * qx + qy * qy + qz * qz) - radius
          const clip = P[o + 21] as number
          if (free > clip) {
            const e = (free - clip) * (P[o + 22] as number)
            if (e > d) d = e
          }
          if (P[o + 28] !== 0) {
            const e =
              x * (P[o + 24] as number) +
              y * (P[o + 25] as number) +
              z * (P[o + 26] as number) -
              (P[o + 27] as number)
            if (e > d) d = e
          }
        } else {
          const lx = px * (P[o + 29] as number) + py * (P[o + 32] as number) + pz * (P[o + 35] as number)
          const ly = px * (P[o + 30] as number) + py * (P[o + 33] as number) + pz * (P[o + 36] as number)
          const lz = px * (P[o + 31] as number) + py * (P[o + 34] as number) + pz * (P[o + 37] as number)
          if (P[o] === 1) {
            const round = P[o + 41] as number
            const ax = Math.abs(lx) - (P[o + 38] as number) + round
            const ay = Math.abs(ly) - (P[o + 39] as number) + round
            const az = Math.abs(lz) - (P[o + 40] as number) + round
            const mx = Math.max(ax, 0)
            const my = Math.max(ay, 0)
            const mz = Math.max(az, 0)
            const inside = ax > ay ? Math.max(ax, az) : Math.max(ay, az)
            d = Math.sqrt(mx * mx + my * my + mz * mz) + Math.min(inside, 0) - round
          } else {
            let along = Math.abs(lx) - (P[o + 38] as number)
            if (along < 0) along = 0
            const dx =
              Math.abs(Math.sqrt(along * along + lz * lz) - (P[o + 8] as number)) - (P[o + 40] as number)
            const dy = Math.abs(ly) - (P[o + 39] as number)
            const ux = Math.max(dx, 0)
            const uy = Math.max(dy, 0)
            const inside = Math.max(dx, dy)
            d = Math.sqrt(ux * ux + uy * uy) + Math.min(inside, 0)
          }
        }
        if (runOf < 0) {
          if (d < total) {
            total = d
            best = o
          }
          continue
        }
        if (d < limbNearest) {
          limbNearest = d
          limbBest = o
        }
        const width = P[o + 23] as number
        const gap = limb - d
        const size = gap < 0 ? -gap : gap
        limb = (gap < 0 ? limb : d) - (size < width ? (((width - size) * (width - size)) / width) * 0.25 : 0)
      }
      if (runOf < 0 || limb > 1e8) continue
      if (group === 0 || body > 1e8) {
        if (limb < body) {
          body = limb
          bodyBest = limbBest
        }
        continue
      }
      const j = (figure * 6 + group) * 6
      const dx = x - (B[j] as number)
      const dy = y - (B[j + 1] as number)
      const dz = z - (B[j + 2] as number)
      const squared = dx * dx + dy * dy + dz * dz
      const outer = B[j + 5] as number
      let width = 0
      if (squared < outer * outer) {
        let w = (outer - Math.sqrt(squared)) / (outer - (B[j + 4] as number))
        if (w > 1) w = 1
        width = (B[j + 3] as number) * w * w * (3 - 2 * w)
      }
      const gap = body - limb
      const size = gap < 0 ? -gap : gap
      const melt = size < width ? (((width - size) * (width - size)) / width) * 0.25 : 0
      if (limb < body) {
        body = limb - melt
        bodyBest = limbBest
      } else body -= melt
    }
    if (body < total) {
      total = body
      best = bodyBest
    }
    if (phase === 0) {
      if (total < 0.035) {
        ray.hit[0] = best
        hitZ = z
        result[0] = z
        if (!wantNormal || best < 0) return true
        base = total
        phase = 1
        x = x0 + 0.6
        continue
      }
      z -= total < previous ? total * 0.97 : total
      previous = total
      if (z <= end) return false
    } else if (phase === 1) {
      slopeX = total - base
      phase = 2
      x = x0
      y = y0 + 0.6
    } else if (phase === 2) {
      slopeY = total - base
      phase = 3
      y = y0
      z = hitZ + 0.6
    } else {
      const slopeZ = total - base
      const inverse = 1 / (Math.sqrt(slopeX * slopeX + slopeY * slopeY + slopeZ * slopeZ) || 1)
      result[1] = slopeX * inverse
      result[2] = slopeY * inverse
      result[3] = slopeZ * inverse
      return true
    }
  }
  return false
}
