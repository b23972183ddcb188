import { writeFile } from 'node:fs/promises'
import { InputError } from '@/lib/errors'
import { describeProblem } from '../figure/check/problem'
import { findDrawing } from '../figure/data/find-drawing'
import { drawFigure } from '../figure/draw/draw-figure'
import { drawItem, listPictureSlugs } from '../figure/draw-item'
import { type SheetCell, toContactSheet } from '../figure/frame/contact-sheet'
import { toSvg } from '../figure/frame/svg'
import { drawStrip } from '../figure/motion/draw-strip'
import { say } from './command'

export type Side = 'right' | 'left' | 'both'
/** `sheet`: eighteen cameras round one item; `strip`: the way from start to end; `pair` and `both` are the same. */
export type Frame = 'pair' | 'both' | 'start' | 'end' | 'sheet' | 'strip'
export type FigureRequest = {
  /** Ends in .svg or .png. */
  out: string
  side: Side
  frame: Frame
  /** Of one picture, in pixels. */
  width: number
  grey?: boolean
}

const mirrorsOf = { right: [false], left: [true], both: [false, true] } as const

/** Draws the items (slugs with commas between them, or `all`) into one file. InputError for one that is not drawn. */
export async function drawToFile(
  name: string,
  { out, side, frame, width, grey = false }: FigureRequest,
): Promise<void> {
  const slugs = name === 'all' ? listPictureSlugs() : name.split(',')
  const cells =
    frame === 'sheet'
      ? cameraCells(name)
      : frame === 'strip'
        ? slugs.flatMap(stripCells)
        : cellsOf(slugs, side, frame)
  const only = cells[0]
  const svg =
    cells.length === 1 && only
      ? toSvg(only.frame, { grey, mirrored: only.mirrored })
      : toContactSheet(cells, {
          columns: columnsFor(cells.length, frame),
          width,
          height: Math.round(width * 0.72),
          grey,
        })
  await writePicture(out, svg, cells.length === 1 ? width : undefined)
}

function columnsFor(count: number, frame: Frame): number {
  if (frame === 'strip') return stripLength
  if (frame === 'sheet') return 6
  if (count <= 4) return Math.min(2, count)
  return count <= 12 ? 4 : 6
}

function cellsOf(
  slugs: readonly string[],
  side: Side,
  frame: Exclude<Frame, 'sheet' | 'strip'>,
): SheetCell[] {
  const mirrors = mirrorsOf[side]
  const names = frame === 'start' || frame === 'end' ? ([frame] as const) : (['start', 'end'] as const)
  return slugs.flatMap((slug) => {
    const pictures = drawItem(slug)
    if (!pictures) throw new InputError(say('figureMissing', { text: slug }))
    for (const problem of pictures.problems) console.error(`${slug}: ${describeProblem(problem)}`)
    return mirrors.flatMap((mirrored) =>
      names.flatMap((key): SheetCell[] => {
        const still = pictures[key] ?? (names.length === 1 ? pictures.start : null)
        const label = slugs.length > 1 && key === names[0] ? slug : undefined
        if (still)
          return [{ frame: still, mirrored: mirrored && pictures.sided, ...(label ? { label } : {}) }]
        return slugs.length > 1 ? [{ frame: { width: 10, height: 10, paths: [] } }] : []
      }),
    )
  })
}

/** Pictures of a film strip. */
const stripLength = 6

/** An item's way from start to end, as the player shows it. */
function stripCells(slug: string): SheetCell[] {
  const item = findDrawing(slug)
  if (!item) throw new InputError(say('figureMissing', { text: slug }))
  const frames = drawStrip(item, stripLength)
  const empty = { width: 10, height: 10, paths: [] }
  return Array.from({ length: stripLength }, (_, i) => ({
    frame: frames[i] ?? empty,
    ...(i === 0 ? { label: slug } : {}),
  }))
}

/** The same pose from eighteen cameras, to choose one. */
function cameraCells(slug: string): SheetCell[] {
  const item = findDrawing(slug)
  if (!item) throw new InputError(say('figureMissing', { text: slug }))
  const cells: SheetCell[] = []
  for (const el of [10, 24, 44])
    for (const az of [-110, -70, -30, 30, 70, 150]) {
      const { start, end } = drawFigure({ ...item, view: { az, el } })
      cells.push({ frame: end ?? start, label: `az ${az} el ${el}` })
    }
  return cells
}

async function writePicture(out: string, svg: string, width: number | undefined) {
  if (out.endsWith('.svg')) return writeFile(out, svg)
  const { Resvg } = await import('@resvg/resvg-js')
  const options = width ? { fitTo: { mode: 'width' as const, value: width } } : {}
  return writeFile(out, new Resvg(svg, { background: '#ffffff', ...options }).render().asPng())
}
