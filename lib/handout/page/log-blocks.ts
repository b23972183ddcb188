import type { ModelLog } from '@/lib/handout/model/handout-model'
import type { Typesetting } from '@/lib/handout/text/break-lines'
import { bold, plain, type RichText } from '@/lib/rich-text'
import type { Block, Piece } from './block'
import { lengths, rules, sizes } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

type Row = { height: number; at(top: number): Piece[] }

/**
 * The weekly log as one block, or as several with their heading repeated where it is higher than `room` points.
 * A row never parts; the line for the worst pain closes the last block.
 */
export function toLogBlocks(log: ModelLog, width: number, room: number, setting: Typesetting): Block[] {
  const rows = [
    ...log.rows.map((row) => toRow(row.label, row.planned, width, setting)),
    toRow(log.pain, null, width, setting),
  ]
  const blocks: Block[] = []
  let pending: Row[] = []
  const close = () => {
    if (pending.length === 0) return
    blocks.push(toBlock(log, pending, blocks.length > 0, width, setting))
    pending = []
  }
  for (const row of rows) {
    if (heightOf([...pending, row]) > room) close()
    pending.push(row)
  }
  close()
  return blocks
}

const headHeight = sizes.log[1] + mm(1) + 1.25

function heightOf(rows: readonly Row[]): number {
  return headHeight + rows.reduce((sum, row) => sum + row.height, 0)
}

function toBlock(
  log: ModelLog,
  rows: readonly Row[],
  continued: boolean,
  width: number,
  setting: Typesetting,
): Block {
  const labelWidth = width - lengths.dayColumn * 7
  const title = continued ? log.more : log.title
  const pieces: Piece[] = [setText([bold(title)], sizes.log, { left: 0, top: 0, width: labelWidth }, setting)]
  for (const [index, day] of log.days.entries())
    pieces.push(
      setText(
        [bold(day)],
        sizes.log,
        { left: labelWidth + lengths.dayColumn * index, top: 0, width: lengths.dayColumn, align: 'center' },
        setting,
      ),
    )
  pieces.push({ piece: 'rule', left: 0, top: headHeight - 1.25, width, weight: 1.25 })
  let top = headHeight
  for (const row of rows) {
    pieces.push(...row.at(top))
    top += row.height
    pieces.push({ piece: 'rule', left: 0, top: top - rules.log, width, weight: rules.log })
  }
  return { name: continued ? 'log-more' : 'log', height: top, pieces }
}

/** A row with a box on each planned day and a dash on the others; without days, a line to write on. */
function toRow(
  label: RichText,
  planned: readonly boolean[] | null,
  width: number,
  setting: Typesetting,
): Row {
  const labelWidth = width - lengths.dayColumn * 7
  const text = setText([label], sizes.log, { left: 0, top: 0, width: labelWidth - mm(2) }, setting)
  const height = Math.max(lengths.dayRow, text.height + mm(1.6))
  return {
    height,
    at: (top) => {
      const middle = top + height / 2
      const pieces: Piece[] = [{ ...text, top: middle - text.height / 2 }]
      for (let day = 0; day < 7; day += 1) {
        const left = labelWidth + lengths.dayColumn * day
        if (!planned) pieces.push(toLine(left, top + height - mm(1.4)))
        else if (planned[day]) pieces.push(toBox(left, middle))
        else
          pieces.push(
            setText(
              [plain('–')],
              sizes.log,
              { left, top: middle - sizes.log[1] / 2, width: lengths.dayColumn, align: 'center' },
              setting,
            ),
          )
      }
      return pieces
    },
  }
}

function toBox(left: number, middle: number): Piece {
  const size = lengths.dayBox
  return {
    piece: 'box',
    left: left + (lengths.dayColumn - size) / 2,
    top: middle - size / 2,
    width: size,
    height: size,
    weight: 1,
  }
}

function toLine(left: number, top: number): Piece {
  return { piece: 'rule', left: left + mm(2.5), top, width: lengths.dayColumn - mm(5), weight: 1 }
}
