import type { ModelEntry, ModelSection } from '@/lib/handout/model/handout-model'
import { type Typesetting, widthOf } from '@/lib/handout/text/break-lines'
import { bold } from '@/lib/rich-text'
import { type Block, movePieces, type Piece } from './block'
import { fitPicture } from './fit-picture'
import { rules, sizes } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

/** One picture, and one of two that stand below each other. */
const picture = { width: mm(36), height: mm(30), heightOfTwo: mm(25) }
const gap = mm(3.5)
/** About 65 letters: longer lines are hard to follow back (clinical spec 8.4). */
const longestLine = mm(162)

/** A section as blocks: the heading goes with the first entry, the closing line with the last. */
export function toSectionBlocks(section: ModelSection, width: number, setting: Typesetting): Block[] {
  const heading = toHeading(section.title, width, setting)
  // One left edge for all entries of a section, pictured or not.
  const left = section.entries.some((entry) => entry.pictures.length > 0) ? picture.width + mm(5) : 0
  const entries = section.entries.map((entry) => toEntry(entry, { left, width }, setting))
  const first = entries[0]
  if (!first) return []
  const blocks = [{ ...below(heading, first, gap), bookmark: section.title }, ...entries.slice(1)]
  const closing = section.closing
  const last = blocks.at(-1)
  if (!closing || !last) return blocks
  const text = setText(
    [closing],
    sizes.body,
    { left: 0, top: 0, width: Math.min(longestLine, width) },
    setting,
  )
  const end: Block = { name: 'closing', height: text.height, pieces: [text] }
  return [...blocks.slice(0, -1), { ...last, ...below(last, end, gap), name: last.name }]
}

function below(upper: Block, lower: Block, space: number): Block {
  const top = upper.height + space
  return {
    name: lower.name,
    height: top + lower.height,
    pieces: [...upper.pieces, ...movePieces(lower.pieces, 0, top)],
  }
}

function toHeading(title: string, width: number, setting: Typesetting): Block {
  const text = setText([bold(title)], sizes.name, { left: 0, top: mm(2), width }, setting)
  return {
    name: 'heading',
    height: text.top + text.height,
    pieces: [{ piece: 'rule', left: 0, top: 0, width, weight: rules.head }, text],
  }
}

/** Name and side, then paragraphs; beside a smaller picture where there is one. */
function toEntry(
  entry: ModelEntry,
  { left, width }: { left: number; width: number },
  setting: Typesetting,
): Block {
  const sideWidth = entry.side ? widthOf(entry.side, sizes.body[0], setting) + 2 : 0
  const nameWidth = width - left - (sideWidth ? sideWidth + mm(6) : 0)
  const name = setText([bold(entry.name)], [15, 19.5], { left, top: 0, width: nameWidth }, setting)
  const pieces: Piece[] = [name]
  if (entry.side)
    pieces.push(
      setText(
        [entry.side],
        sizes.body,
        { left: width - sideWidth, top: 0.5, width: sideWidth, align: 'right' },
        setting,
      ),
    )
  let top = name.height
  for (const paragraph of entry.paragraphs) {
    const text = setText(
      [paragraph],
      sizes.body,
      { left, top, width: Math.min(longestLine, width - left) },
      setting,
    )
    pieces.push(text)
    top += text.height + 2
  }
  const images = stackPictures(entry.pictures)
  pieces.unshift(...images.pieces)
  return { name: `entry:${entry.slug}`, height: Math.max(top, images.height), pieces }
}

/** Start above end. */
function stackPictures(pictures: ModelEntry['pictures']): { pieces: Piece[]; height: number } {
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
