import type { ModelEntry, ModelSection } from '@/lib/handout/model/handout-model'
import { widthOf } from '@/lib/handout/text/break-lines'
import { bold, join } from '@/lib/rich-text'
import { type Block, movePieces, type Piece } from './block'
import { fitPicture } from './fit-picture'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { setText } from './set-text'
import { heading } from './tag'

/** Below a heading, against the size of its type. */
const gapOf = ({ sizes }: PageSetting) => (mm(3.5) * sizes.name[0]) / 18
/** About 65 letters: longer lines are hard to follow back (clinical spec 8.4). */
const longestLine = mm(162)

/**
 * A section as blocks: the heading goes with the first entry, the closing line with the last. `longest` is how wide a
 * line of words may be, in points.
 */
export function toSectionBlocks(
  section: ModelSection,
  width: number,
  setting: PageSetting,
  longest = longestLine,
): Block[] {
  const title = toHeading(section.title, width, setting)
  // One left edge for all entries of a section, pictured or not.
  const left = section.entries.some((entry) => entry.pictures.length > 0)
    ? setting.lengths.entryPicture.width + mm(5)
    : 0
  const entries = section.entries.map((entry) => toEntry(entry, { left, width, longest }, setting))
  const first = entries[0]
  if (!first) return []
  const blocks = [{ ...below(title, first, gapOf(setting)), bookmark: section.title }, ...entries.slice(1)]
  const closing = section.closing
  const last = blocks.at(-1)
  if (!closing || !last) return blocks
  const text = setText(
    [closing],
    setting.sizes.advice,
    { left: 0, top: 0, width: Math.min(longest, width) },
    setting,
  )
  const end: Block = { name: 'closing', height: text.height, pieces: [text] }
  return [...blocks.slice(0, -1), { ...last, ...below(last, end, gapOf(setting)), name: last.name }]
}

function below(upper: Block, lower: Block, space: number): Block {
  const top = upper.height + space
  return {
    name: lower.name,
    height: top + lower.height,
    pieces: [...upper.pieces, ...movePieces(lower.pieces, 0, top)],
  }
}

function toHeading(title: string, width: number, setting: PageSetting): Block {
  const text = setText(
    [bold(title)],
    setting.sizes.name,
    { left: 0, top: mm(2), width, tag: heading(2) },
    setting,
  )
  return {
    name: 'heading',
    height: text.top + text.height,
    pieces: [{ piece: 'rule', left: 0, top: 0, width, weight: rules.head }, text],
  }
}

/** Name and side, then paragraphs; beside a smaller picture where there is one. */
function toEntry(
  entry: ModelEntry,
  { left, width, longest }: { left: number; width: number; longest: number },
  setting: PageSetting,
): Block {
  if (setting.entryNames === 'before' && left === 0 && !entry.side)
    return toRunIn(entry, { width, longest }, setting)
  const sideWidth = entry.side ? widthOf(entry.side, setting.sizes.advice[0], setting) + 2 : 0
  const nameWidth = width - left - (sideWidth ? sideWidth + mm(6) : 0)
  const name = setText(
    [bold(entry.name)],
    setting.sizes.entry,
    { left, top: 0, width: nameWidth, tag: heading(3) },
    setting,
  )
  const pieces: Piece[] = [name]
  if (entry.side)
    pieces.push(
      setText(
        [entry.side],
        setting.sizes.advice,
        { left: width - sideWidth, top: 0.5, width: sideWidth, align: 'right' },
        setting,
      ),
    )
  let top = name.height
  for (const paragraph of entry.paragraphs) {
    const text = setText(
      [paragraph],
      setting.sizes.advice,
      { left, top, width: Math.min(longest, width - left) },
      setting,
    )
    pieces.push(text)
    top += text.height + 2
  }
  const images = stackPictures(entry.pictures, setting.lengths.entryPicture)
  pieces.splice(1, 0, ...images.pieces)
  return { name: `entry:${entry.slug}`, height: Math.max(top, images.height), pieces }
}

/** The name before the first words, in one paragraph with them; the others follow without space. */
function toRunIn(
  entry: ModelEntry,
  { width, longest }: { width: number; longest: number },
  setting: PageSetting,
): Block {
  const [first, ...others] = entry.paragraphs
  const name = bold(/[.?!]$/.test(entry.name) ? entry.name : `${entry.name}.`)
  const paragraphs = [first ? join([name, first]) : name, ...others]
  let top = 0
  const pieces = paragraphs.map((paragraph) => {
    const place = { left: 0, top, width: Math.min(longest, width) }
    const text = setText([paragraph], setting.sizes.advice, place, setting)
    top += text.height
    return text
  })
  return { name: `entry:${entry.slug}`, height: top, pieces }
}

/** Start above end. */
function stackPictures(
  pictures: ModelEntry['pictures'],
  picture: PageSetting['lengths']['entryPicture'],
): { pieces: Piece[]; height: number } {
  const most = pictures.length > 1 ? picture.heightOfTwo : picture.height
  const pieces: Piece[] = []
  let top = 2
  for (const each of pictures) {
    const fitted = fitPicture(each, { width: picture.width, height: most })
    pieces.push({ piece: 'picture', picture: each, top, ...fitted })
    top += fitted.height + mm(2)
  }
  return { pieces, height: pieces.length > 0 ? top - mm(2) : 0 }
}
