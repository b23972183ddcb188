import { bold, join, plain, type RichText } from '@/lib/rich-text'
import type { Block, Page } from '../block'
import { columnWidthOf } from '../column-blocks'
import { firstPageGap, fits } from '../fill-pages'
import { flowPages } from '../flow-pages'
import { mm } from '../paper'
import { type Plan, toColumnSections, toPlanParts } from '../plan-parts'
import { setText } from '../set-text'
import { splitTall } from '../split-tall'
import { toWeekBlocks, toWritingBlock } from '../week-blocks'

/** Between table and box of page one. */
const aboveBox = mm(2.5)
/** Height of a row of boxes, the largest first. */
const rowHeights = [mm(10.5), mm(9.5), mm(8.5), mm(7.5), mm(6.8)]

/**
 * A sheet a week of the phase, with a box for each time of the day and the pain of each day as numbers to circle, then
 * room to write; after the last, when to stop with each exercise, and when to get help. Where the first week has no room
 * below the head it opens the second sheet, and what is read once stands on the first.
 */
export function toLogPages(plan: Plan): Page[] {
  const { head, told: long, light, emergency } = toPlanParts(plan)
  const { model, area, firstArea } = plan
  const told = toHowToTick(plan)
  const columns = [...toStops(plan), ...toColumnSections(plan)]
  const gap = firstPageGap
  const [first, ...others] = model.weeks
  const opening = [head, ...long, told]
  const room = firstArea.height - emergency.height - aboveBox
  const left = room - heightOf(opening) - gap * 2
  const onPageOne = first ? toWeeksThatFill(first, plan, left) : []
  if (onPageOne.length === 1 && fits(onPageOne, left)) {
    const sheets = others.flatMap((week, index) => toWeekSheet(week, plan, index === others.length - 1))
    const blocks = [...opening, ...onPageOne, ...sheets]
    return flowPages({ blocks, columns, box: emergency, gap }, plan)
  }
  const weeks = model.weeks.flatMap((week) => toWeekSheet(week, plan, false))
  return [
    ...flowPages({ blocks: [head, ...long, light, told], columns, box: emergency, gap }, plan),
    ...(weeks.length > 0 ? flowPages({ blocks: weeks, gap }, { firstArea: area, area }) : []),
  ]
}

type Week = Plan['model']['weeks'][number]

/** The table with the highest rows that have room, and lines to write on in what is left. */
function toWeekSheet(week: Week, plan: Plan, isLast: boolean): Block[] {
  const { area } = plan
  const table = toWeeksThatFill(week, plan, area.height)
  const left = area.height - heightOf(table.slice(-1)) - firstPageGap
  const writing = isLast
    ? null
    : toWritingBlock(plan.say.plain('weekLog.ask'), area.width, left, plan.setting)
  return [...table, ...(writing ? [writing] : [])]
}

function toWeeksThatFill(week: Week, { area, say, setting }: Plan, room: number): Block[] {
  const tries = rowHeights.map((dayRow) =>
    toWeekBlocks(week, area.width, area.height, say, { ...setting, lengths: { ...setting.lengths, dayRow } }),
  )
  const whole = tries.find(([block, second]) => block && !second && fits([block], room))
  return whole ?? tries.at(-1) ?? []
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0)
}

function toHowToTick({ model, say, area, setting }: Plan): Block {
  const hasRest = model.weeks.some(({ rows }) => rows.some(({ planned }) => planned.includes(false)))
  const words = [say.plain('weekLog.tick'), ...(hasRest ? [say.plain('signs.rest')] : [])].join(' ')
  const text = setText([plain(words)], setting.sizes.body, { left: 0, top: 0, width: area.width }, setting)
  return { name: 'told', height: text.height, pieces: [text] }
}

/** What keeps each exercise from harm: a surgeon's limit, when to stop, and the therapist's note. */
function toStops({ model, area, say, setting }: Plan): Block[] {
  const width = columnWidthOf(area.width)
  return model.exercises.flatMap(({ number, name, side, limit, stop, note }) => {
    const title = bold(say.plain('exercise.heading', { number, name }))
    const whose: RichText = side
      ? [...title, { text: ', ' }, ...side, { text: '.' }]
      : [...title, { text: '.' }]
    const parts = [limit, stop && say.rich('exercise.inLine.stop', { text: stop }), note]
    const words = join([whose, ...parts.filter((part) => part !== null)])
    const text = setText([words], setting.sizes.advice, { left: 0, top: 0, width }, setting)
    return splitTall({ name: 'stop', height: text.height, pieces: [text] }, area.height)
  })
}
