import type { ModelWeek } from '@/lib/handout/model/handout-model'
import type { Say } from '@/lib/handout/text/say'
import { bold, plain, type RichText } from '@/lib/rich-text'
import type { Block, Piece } from './block'
import { toBoxes, toDash } from './day-cells'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { partRows } from './part-rows'
import { setText } from './set-text'
import { cell, row, type Tag } from './tag'

/** Days with their boxes are one table, the numbers of pain another. */
type Tables = { days: Tag; pain: Tag }
type Row = { height: number; at(top: number, tables: Tables): Piece[]; weight?: number }
const whenColumn = mm(22)
const rowGap = mm(1.4)
/** Between two lines to write on, and how many are of use. */
const writingGap = mm(10)
const mostLines = 9

/** One week: a row for each exercise and time of the day, then the numbers of pain; in parts where a page is too low. */
export function toWeekBlocks(
  week: ModelWeek,
  width: number,
  room: number,
  say: Say,
  setting: PageSetting,
): Block[] {
  const box = say.plain('log.box')
  const rows = [
    ...week.rows.flatMap(({ label, times, planned }) =>
      times.map((time, index) =>
        toRow(
          { label: index === 0 ? label : [], time, planned, isLast: index === times.length - 1, box },
          width,
          setting,
        ),
      ),
    ),
    toTitleRow(week.pain, width, setting),
    ...week.bands.map((band) => toBandRow(band, width, setting)),
  ]
  const head = toHeadRow(week, width, setting)
  return partRows(rows, head.height, room).map((part) =>
    toBlock(`week:${week.title}`, [head, ...part], width),
  )
}

/** A question and lines for its answer, as many as `room` points hold; null where they are too few. */
export function toWritingBlock(
  question: string,
  width: number,
  room: number,
  setting: PageSetting,
): Block | null {
  const text = setText([bold(question)], setting.sizes.body, { left: 0, top: mm(2), width }, setting)
  const start = text.top + text.height
  const count = Math.min(mostLines, Math.floor((room - start) / writingGap))
  if (count < 2) return null
  const lines = Array.from({ length: count }, (_, index): Piece => {
    const top = start + writingGap * (index + 1) - rules.log
    return { piece: 'rule', left: 0, top, width, weight: rules.log }
  })
  return { name: 'writing', height: start + writingGap * count, pieces: [text, ...lines] }
}

function toBlock(name: string, rows: readonly Row[], width: number): Block {
  const pieces: Piece[] = []
  const tables: Tables = { days: { type: 'Table' }, pain: { type: 'Table' } }
  let top = 0
  for (const { at, height, weight = rules.log } of rows) {
    pieces.push(...at(top, tables))
    top += height
    if (weight > 0) pieces.push({ piece: 'rule', left: 0, top: top - weight, width, weight })
  }
  return { name, height: top, pieces }
}

function dayLeft(day: number, width: number, { lengths }: PageSetting): number {
  return width - lengths.dayColumn * (7 - day)
}

function toHeadRow(week: ModelWeek, width: number, setting: PageSetting): Row {
  const { sizes, lengths } = setting
  const place = { left: 0, top: 0, width: dayLeft(0, width, setting) - mm(2) }
  const title = setText([bold(week.title)], sizes.name, place, setting)
  const days = week.days.map(({ name, date }, day) => {
    const column = { left: dayLeft(day, width, setting), top: 0, width: lengths.dayColumn }
    const words = [bold(name), ...(date ? [plain(date)] : [])]
    return setText(words, sizes.log, { ...column, align: 'center' }, setting)
  })
  const tallest = Math.max(title.height, ...days.map((day) => day.height))
  return {
    height: tallest + rowGap,
    weight: rules.part,
    at: (top, { days: table }) => {
      const own = row(table)
      return [title, ...days].map((text) => ({
        ...text,
        top: top + tallest - text.height,
        tag: cell(own, 'Column'),
      }))
    },
  }
}

type Planned = {
  label: RichText
  time: string
  planned: readonly boolean[]
  isLast: boolean
  /** What is read in place of a box to tick. */
  box: string
}

/** An exercise at one time of the day; between two times of one exercise there is no rule under its name. */
function toRow({ label, time, planned, isLast, box }: Planned, width: number, setting: PageSetting): Row {
  const { lengths, sizes } = setting
  const end = dayLeft(0, width, setting)
  const names = { left: 0, top: 0, width: end - whenColumn - mm(2) }
  const times = { left: end - whenColumn, top: 0, width: whenColumn - mm(1) }
  const name = setText([label], sizes.log, names, setting)
  const when = setText([plain(time)], sizes.log, times, setting)
  const texts = label.length > 0 ? [name, when] : [when]
  const height = Math.max(lengths.dayRow, ...texts.map((text) => text.height + rowGap))
  return {
    height,
    ...(isLast ? {} : { weight: 0 }),
    at: (top, { days: table }) => {
      const own = row(table)
      const tag = cell(own, 'Row')
      const middle = top + height / 2
      return [
        ...texts.map((text) => ({ ...text, top: middle - text.height / 2, tag })),
        ...planned.flatMap((isPlanned, day): Piece[] => {
          const place = { left: dayLeft(day, width, setting), middle }
          const tag = cell(own)
          if (!isPlanned) return [{ ...toDash(place, setting), tag }]
          return toBoxes(place, 1, setting).map((each) => ({ ...each, alt: box, tag }))
        }),
      ]
    },
  }
}

function toTitleRow(title: RichText, width: number, setting: PageSetting): Row {
  const text = setText([title], setting.sizes.log, { left: 0, top: 0, width }, setting)
  return { height: text.height + rowGap, at: (top) => [{ ...text, top: top + rowGap / 2 }] }
}

/** The numbers of a light below each other in every day's column, the highest on top, beside what it says. */
function toBandRow(band: ModelWeek['bands'][number], width: number, setting: PageSetting): Row {
  const { sizes, lengths } = setting
  const numbers = Array.from({ length: band.high - band.low + 1 }, (_, index) =>
    plain(String(band.high - index)),
  )
  const size = lengths.light * 0.8
  const left = size + mm(2.5)
  const beside = { left, top: 0, width: dayLeft(0, width, setting) - left - mm(3) }
  const label = setText([band.words], sizes.log, beside, setting)
  const columns = Array.from({ length: 7 }, (_, day) => {
    const column = { left: dayLeft(day, width, setting), top: 0, width: lengths.dayColumn }
    return setText(numbers, sizes.log, { ...column, align: 'center' }, setting)
  })
  const height = Math.max(label.height, size, ...columns.map((column) => column.height)) + rowGap
  const middle = (inner: number) => (height - inner) / 2
  return {
    height,
    at: (top, { pain: table }) => {
      const own = row(table)
      return [
        { piece: 'light', shape: band.shape, left: 0, top: top + middle(size), size },
        { ...label, top: top + middle(label.height), tag: cell(own, 'Row') },
        ...columns.map((column) => ({ ...column, top: top + middle(column.height), tag: cell(own) })),
      ]
    },
  }
}
