import type { Block, Page } from './block'
import type { SizedExercise } from './exercise-sizes'
import { type Area, fits, isExercise, placeBlocks } from './fill-pages'

export type NextParts = {
  /** Comes first: what did not fit page one. */
  before: readonly Block[]
  /** A note that outgrew the exercise of page one. */
  carried: readonly Block[]
  exercises: readonly SizedExercise[]
  after: readonly Block[]
}

export type Closeness = {
  /** Least space between two blocks, in points. */
  gap?: number
  /** Exercises that a page may hold. */
  most?: number
}

/** Pages two and on: so many exercises a page where they fit, two unless another is said, then the rest, each block whole. */
export function toNextPages(
  { before, carried, exercises, after }: NextParts,
  area: Area,
  { gap, most = 2 }: Closeness = {},
): Page[] {
  const pages: Block[][] = []
  const open = (): Block[] => {
    const page: Block[] = []
    pages.push(page)
    return page
  }
  const add = (block: Block) => {
    const last = pages.at(-1)
    const page = last && fits([...last, block], area.height, gap) ? last : open()
    page.push(block)
  }
  for (const block of [...before, ...carried]) add(block)
  let waiting = [...exercises]
  while (waiting.length) {
    const taken = addExercises(pages, open, waiting, { height: area.height, gap, most })
    for (const block of taken.flatMap((exercise) => exercise.overflow)) add(block)
    waiting = waiting.slice(taken.length)
  }
  for (const block of after) add(block)
  return pages.map((blocks) => ({ blocks: placeBlocks(blocks, area, gap) }))
}

type Room = { height: number; gap: number | undefined; most: number }

/** Adds one exercise to a page that has begun, or one or two to a new one; answers which were placed. */
function addExercises(
  pages: readonly Block[][],
  open: () => Block[],
  waiting: readonly SizedExercise[],
  { height, gap, most }: Room,
): SizedExercise[] {
  const [first, second] = waiting
  if (!first) return []
  const begun = pages.at(-1)
  // Of a page that a pair has begun nothing is left.
  if (begun?.some((block) => !isExercise(block)) && begun.filter(isExercise).length < most) {
    const fitting = first.sizes.find((block) => fits([...begun, block], height, gap))
    if (fitting) {
      begun.push(fitting)
      return [first]
    }
  }
  const pair = second && most > 1 && first.overflow.length === 0 ? findPair(first, second, height, gap) : null
  if (pair && second) {
    const page = open()
    page.push(...pair)
    return [first, second, ...addUnpictured(page, waiting.slice(2), height)]
  }
  const largest = first.sizes.find((block) => fits([block], height)) ?? first.sizes.at(-1)
  if (largest) open().push(largest)
  return [first]
}

/** Exercises without a picture are low: more than two may share a page, as long as none is pictured. */
function addUnpictured(page: Block[], waiting: readonly SizedExercise[], height: number): SizedExercise[] {
  const added: SizedExercise[] = []
  for (const exercise of waiting) {
    const block = exercise.sizes[0]
    const bare = exercise.sizes.length === 1 && exercise.overflow.length === 0
    if (!block || !bare || !fits([...page, block], height)) break
    page.push(block)
    added.push(exercise)
  }
  return added
}

/** Two exercises with the largest pictures that fit one page together. */
function findPair(
  first: SizedExercise,
  second: SizedExercise,
  height: number,
  gap: number | undefined,
): [Block, Block] | null {
  const steps = Math.max(first.sizes.length, second.sizes.length)
  for (let step = 0; step < steps; step += 1) {
    const upper = first.sizes[Math.min(step, first.sizes.length - 1)]
    const lower = second.sizes[Math.min(step, second.sizes.length - 1)]
    if (upper && lower && fits([upper, lower], height, gap)) return [upper, lower]
  }
  return null
}
