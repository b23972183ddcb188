import type { Problem } from '../check/problem'
import type { Terrain } from './clearance'
import type { Mark, Stamp } from './mark'

/** Square centimetres of a head, on paper, that a mark may cover before it counts as lying over the face. */
const headArea = 5
/** Share of the visible highlight one mark may cover. */
const targetShare = 0.15

/** What an arrow or sign hides, and whether it can be read. */
export function listMarkProblems(
  mark: Mark,
  terrain: Terrain,
  at: number,
  unitLength: number,
  closeUp?: Stamp,
): Problem[] {
  const { head, target } = coveredBy(mark, terrain)
  const problems: Problem[] = []
  if (head > headArea * unitLength ** 2)
    problems.push({
      check: 'cover',
      at,
      message: `${mark.name} lies over a face; move it with \`off\`, or let it find its place without \`fixed\``,
    })
  if (target > targetShare * terrain.targetArea)
    problems.push({
      check: 'cover',
      at,
      message: `${mark.name} hides ${Math.round((100 * target) / terrain.targetArea)} % of the highlight; move it with \`off\`, or shorten it`,
    })
  if (closeUp && mark.stamps.some((stamp) => isUnder(stamp, closeUp)))
    problems.push({
      check: 'cover',
      at,
      message: `${mark.name} lies under the close-up; put the close-up into another corner, or \`outside\``,
    })
  if (mark.endOn)
    problems.push({
      check: 'endOn',
      at,
      message: `${mark.name} points straight towards or away from the eye; turn the camera, or give its direction on the picture with \`seenAs\``,
    })
  return problems
}

const isUnder = ({ at, r }: Stamp, closeUp: Stamp) =>
  Math.hypot(at[0] - closeUp.at[0], at[1] - closeUp.at[1]) < closeUp.r + r * 0.5

/** Pixels of heads and of the highlight under a mark's ink. */
function coveredBy({ stamps }: Mark, terrain: Terrain) {
  const seen = new Set<number>()
  let head = 0
  let target = 0
  for (const { at, r } of stamps)
    for (let y = Math.floor(at[1] - r); y <= at[1] + r; y++)
      for (let x = Math.floor(at[0] - r); x <= at[0] + r; x++) {
        const key = y * 100_000 + x
        if ((x - at[0]) ** 2 + (y - at[1]) ** 2 > r * r || seen.has(key)) continue
        seen.add(key)
        if (terrain.isHead(x, y)) head++
        if (terrain.isTarget(x, y)) target++
      }
  return { head, target }
}
