import type { ModelLog } from '@/lib/handout/model/handout-model'
import type { Say } from '@/lib/handout/text/say'
import { bold, type RichText } from '@/lib/rich-text'
import type { Block, InkPiece, Piece } from './block'
import { toBoxes, toDash } from './day-cells'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { partRows } from './part-rows'
import { setText } from './set-text'
import { cell, row, type Tag } from './tag'

/** What is read in place of a box to tick, and of a line to write on. */
type Aloud = { box: string; line: string }
type Row = { height: number; at(top: number, table: Tag): Piece[] }

/**
 * The weekly log as one block, or as several with their heading repeated where it is higher than `room` points.
 * A row never parts; the line for the worst pain closes the last block.
 */
export function toLogBlocks(
  log: ModelLog,
  width: number,
  room: number,
  say: Say,
  setting: PageSetting,
): Block[] {
  const aloud = { box: say.plain('log.box'), line: say.plain('log.line') }
  const rows = [
    ...log.rows.map((row) => toRow(row, width, setting, aloud)),
    toRow({ label: log.pain, planned: null, times: 1 }, width, setting, aloud),
  ]
  const headHeight = headHeightOf(log, width, setting)
  return partRows(rows, headHeight, room).map((part, index) => toBlock(log, part, index > 0, width, setting))
}

/** Title or its continuation, whichever takes more lines, above the rule. */
function headHeightOf({ title, more }: ModelLog, width: number, setting: PageSetting): number {
  const place = { left: 0, top: 0, width: width - setting.lengths.dayColumn * 7 }
  const heights = [title, more].map(
    (words) => setText([bold(words)], setting.sizes.log, place, setting).height,
  )
  return Math.max(...heights) + mm(1) + 1.25
}

function toBlock(
  log: ModelLog,
  rows: readonly Row[],
  continued: boolean,
  width: number,
  setting: PageSetting,
): Block {
  const labelWidth = width - setting.lengths.dayColumn * 7
  const headHeight = headHeightOf(log, width, setting)
  const title = continued ? log.more : log.title
  const table: Tag = { type: 'Table' }
  const head = row(table)
  const place = { left: 0, top: 0, width: labelWidth, tag: cell(head, 'Column') }
  const pieces: Piece[] = [setText([bold(title)], setting.sizes.log, place, setting)]
  for (const [index, day] of log.days.entries())
    pieces.push(
      setText(
        [bold(day)],
        setting.sizes.log,
        {
          left: labelWidth + setting.lengths.dayColumn * index,
          top: 0,
          width: setting.lengths.dayColumn,
          align: 'center',
          tag: cell(head, 'Column'),
        },
        setting,
      ),
    )
  pieces.push({ piece: 'rule', left: 0, top: headHeight - 1.25, width, weight: 1.25 })
  let top = headHeight
  for (const each of rows) {
    pieces.push(...each.at(top, table))
    top += each.height
    pieces.push({ piece: 'rule', left: 0, top: top - rules.log, width, weight: rules.log })
  }
  return { name: continued ? 'log-more' : 'log', height: top, pieces }
}

/** A row with a box for each time on each planned day and a dash on the others; without days, a line to write on. */
function toRow(
  { label, planned, times }: { label: RichText; planned: readonly boolean[] | null; times: number },
  width: number,
  setting: PageSetting,
  aloud: Aloud,
): Row {
  const labelWidth = width - setting.lengths.dayColumn * 7
  const text = setText([label], setting.sizes.log, { left: 0, top: 0, width: labelWidth - mm(2) }, setting)
  const height = Math.max(setting.lengths.dayRow, text.height + mm(1.6))
  return {
    height,
    at: (top, table) => {
      const middle = top + height / 2
      const own = row(table)
      const pieces: Piece[] = [{ ...text, top: middle - text.height / 2, tag: cell(own, 'Row') }]
      for (let day = 0; day < 7; day += 1) {
        const left = labelWidth + setting.lengths.dayColumn * day
        const tag = cell(own)
        if (!planned) pieces.push({ ...toLine(left, top + height - mm(1.4), setting), tag, alt: aloud.line })
        else if (planned[day])
          pieces.push(
            ...toBoxes({ left, middle }, times, setting).map((box) => ({ ...box, tag, alt: aloud.box })),
          )
        else pieces.push({ ...toDash({ left, middle }, setting), tag })
      }
      return pieces
    },
  }
}

function toLine(left: number, top: number, { lengths }: PageSetting): InkPiece {
  return { piece: 'rule', left: left + mm(2.5), top, width: lengths.dayColumn - mm(5), weight: 1 }
}
