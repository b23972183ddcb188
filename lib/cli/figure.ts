import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { describeProblem } from '../figure/check/problem'
import { findDrawing } from '../figure/data/find-drawing'
import { drawFigure } from '../figure/draw/draw-figure'
import { drawItem, listPictureSlugs } from '../figure/draw-item'
import { type SheetCell, toContactSheet } from '../figure/frame/contact-sheet'
import { toSvg } from '../figure/frame/svg'
import { drawStrip } from '../figure/motion/draw-strip'

const usage = `usage: plinth figure SLUG[,SLUG…]|all --out X.svg|X.png
  --side left|right|both        (right)   the side that is worked
  --frame start|end|pair|both|sheet|strip  (pair)   sheet: eighteen cameras round one item; strip: the way from start to end
  --width N      width in pixels of one picture in a PNG (480)
  --grey         for a black-and-white printer`

const sidesOf = { right: [false], left: [true], both: [false, true] } as const
const framesOf = { start: ['start'], end: ['end'], pair: ['start', 'end'], both: ['start', 'end'] } as const

class UsageError extends Error {}

/** `plinth figure`: writes drawings to a file. Answers the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runFigure(args: string[]): Promise<number> {
  try {
    await drawToFile(args)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    const wrong = error instanceof UsageError || (error instanceof TypeError && 'code' in error)
    if (wrong) console.error(usage)
    return wrong ? 2 : 1
  }
}

async function drawToFile(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      side: { type: 'string', default: 'right' },
      frame: { type: 'string', default: 'pair' },
      out: { type: 'string' },
      width: { type: 'string', default: '480' },
      grey: { type: 'boolean', default: false },
    },
  })
  const out = values.out
  if (!out || !/\.(svg|png)$/.test(out))
    throw new UsageError(`--out is "${out ?? ''}"; it must end in .svg or .png.`)
  const width = Number(values.width)
  if (!Number.isInteger(width) || width < 16 || width > 4000)
    throw new UsageError(`--width is "${values.width}"; it must be a whole number from 16 to 4000.`)
  const name = positionals[0]
  if (!name) throw new UsageError('Name an item.')
  const slugs = name === 'all' ? listPictureSlugs() : name.split(',')
  const cells =
    values.frame === 'sheet'
      ? cameraCells(name)
      : values.frame === 'strip'
        ? slugs.flatMap(stripCells)
        : cellsOf(slugs, values.side, values.frame)
  const only = cells[0]
  const svg =
    cells.length === 1 && only
      ? toSvg(only.frame, { grey: values.grey, mirrored: only.mirrored })
      : toContactSheet(cells, {
          columns: columnsFor(cells.length, values.frame),
          width,
          height: Math.round(width * 0.72),
          grey: values.grey,
        })
  await writePicture(out, svg, cells.length === 1 ? width : undefined)
}

function columnsFor(count: number, frame: string | undefined): number {
  if (frame === 'strip') return stripLength
  if (frame === 'sheet') return 6
  if (count <= 4) return Math.min(2, count)
  return count <= 12 ? 4 : 6
}

function cellsOf(slugs: readonly string[], side: string | undefined, frame: string | undefined): SheetCell[] {
  const mirrors = sidesOf[side as keyof typeof sidesOf]
  if (!mirrors) throw new UsageError(`--side is "${side}"; allowed: left, right, both.`)
  const names = framesOf[frame as keyof typeof framesOf]
  if (!names) throw new UsageError(`--frame is "${frame}"; allowed: start, end, pair, both, sheet, strip.`)
  return slugs.flatMap((slug) => {
    const pictures = drawItem(slug)
    if (!pictures) throw new UsageError(`No drawing is called "${slug}".`)
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
  if (!item) throw new UsageError(`No figure is called "${slug}".`)
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
  if (!item) throw new UsageError(`No figure is called "${slug}".`)
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

if (process.argv[1]?.endsWith('cli/figure.ts')) process.exitCode = await runFigure(process.argv.slice(2))
