import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { type RichText, toPlain } from '@/lib/rich-text'
import { type Block, movePieces, type Page, type Piece } from '../block'
import { toEmergencyBlock } from '../emergency-block'
import { firstPageGap } from '../fill-pages'
import { flowPages } from '../flow-pages'
import { toLogoPiece } from '../logo-piece'
import type { PageSetting } from '../measures'
import { toPainLightBlock } from '../pain-light-block'
import { mm } from '../paper'
import { type Plan, toColumnSections, toPlanExercises, toPlanParts } from '../plan-parts'
import { toAddressLines, toQrCode } from '../qr-code'
import { scaleType } from '../scale-type'
import { setText } from '../set-text'
import { splitTall } from '../split-tall'
import { heading } from '../tag'

const gutter = mm(8)
const perSheet = 4
/** Type against that of the layout, tried one after another until each exercise has room on one card. */
const typeSteps = [1, 0.94, 0.88, 0.82, 0.77]

type Cell = { width: number; height: number }

/**
 * Four cards a sheet, to be cut: whose they are with the pain light, the emergency box, then one an exercise. What even
 * small type cannot hold goes on on the next card. Log and advice follow on pages of their own.
 */
export function toCardPages(plan: Plan): Page[] {
  const { area } = plan
  const cell = { width: (area.width - gutter) / 2, height: (area.height - gutter) / 2 }
  const tries = typeSteps.map((factor) => () => toCards(plan, scaleType(plan.setting, factor), cell))
  let cards: Block[] = []
  for (const toTry of tries) {
    cards = toTry()
    if (cards.length === plan.model.exercises.length + 2) break
  }
  const count = Math.ceil(cards.length / perSheet)
  const sheets = Array.from({ length: count }, (_, sheet) =>
    toSheetOfCards(cards.slice(sheet * perSheet, (sheet + 1) * perSheet), plan, cell),
  )
  return withOthers(sheets, cards.length - (count - 1) * perSheet, plan, cell)
}

function toCards(plan: Plan, setting: PageSetting, cell: Cell): Block[] {
  const { model } = plan
  const exercises = toPlanExercises({ ...plan, setting }, cell).flatMap(({ sizes, overflow }) => [
    ...sizes.slice(0, 1),
    ...overflow,
  ])
  return [
    toWhoseCard(model, cell.width, setting),
    toEmergencyBlock(model.emergency, cell.width, setting),
    ...exercises,
  ].flatMap((block) => splitTall(block, cell.height))
}

function toSheetOfCards(cards: readonly Block[], { area }: Plan, cell: Cell): Page {
  const placed = cards.map((card, index) => ({
    ...card,
    left: area.left + (index % 2) * (cell.width + gutter),
    top: area.top + Math.floor(index / 2) * (cell.height + gutter),
  }))
  const isFull = cards.length > 2
  return { blocks: [...placed, ...toCutLines(area, cell, isFull ? area.height : cell.height + gutter / 2)] }
}

/** Dashes across the middle, and down it as far as there are cards, where nothing else stands. */
function toCutLines(area: Plan['area'], cell: Cell, down: number) {
  const middle = { left: area.left + cell.width + gutter / 2, top: area.top + cell.height + gutter / 2 }
  const across = toDashes(area.width).map((left) => ({
    ...dash,
    left,
    top: 0,
    width: dashLength,
    weight: 0.5,
  }))
  const below = toDashes(down).map((top) => ({ ...dash, left: 0, top, width: 0.5, weight: dashLength }))
  return [
    { name: 'cut', height: 0.5, pieces: across, left: area.left, top: middle.top },
    { name: 'cut', height: down, pieces: below, left: middle.left, top: area.top },
  ]
}

const dash = { piece: 'rule' as const }
const dashLength = mm(2)

function toDashes(length: number): number[] {
  return Array.from({ length: Math.floor(length / dashLength / 2) }, (_, index) => index * dashLength * 2)
}

/** Log and advice, below the cards of the last sheet where they leave half of it. */
function withOthers(sheets: readonly Page[], lastCards: number, plan: Plan, cell: Cell): Page[] {
  const { signs, log, effort } = toPlanParts(plan)
  const blocks = [...log, ...(signs ? [signs] : []), ...(effort ? [effort] : [])]
  const columns = toColumnSections(plan)
  const last = sheets.at(-1)
  if (blocks.length + columns.length === 0 || !last) return [...sheets]
  const { area } = plan
  const half = { ...area, top: area.top + cell.height + gutter, height: cell.height }
  const flow = { blocks, columns, gap: firstPageGap }
  if (lastCards > 2) return [...sheets, ...flowPages(flow, { firstArea: area, area })]
  const [first, ...rest] = flowPages(flow, { firstArea: half, area })
  return [...sheets.slice(0, -1), { blocks: [...last.blocks, ...(first?.blocks ?? [])] }, ...rest]
}

/** Whose cards they are: all lines of the head below each other, its code, and the pain light. */
function toWhoseCard({ head, light }: HandoutModel, width: number, setting: PageSetting): Block {
  const { link } = head
  const { logo, name, address } = head.clinic
  const lines = [...head.lines, head.summary, head.goal, head.news, name, address]
  const paragraphs = lines.filter((line): line is RichText => line !== null)
  const place = { left: 0, top: 0, width, tag: heading(1) }
  const title = setText([head.title], setting.sizes.name, place, setting)
  const told = setText(paragraphs, setting.sizes.body, { left: 0, top: title.height, width }, setting)
  const pieces: Piece[] = [title, told]
  let bottom = told.top + told.height
  if (logo) {
    const mark = toLogoPiece(logo, Number.POSITIVE_INFINITY)
    pieces.push({ ...mark, left: 0, top: bottom + mm(1) })
    bottom += mm(1) + mark.height
  }
  if (link) {
    const code = toQrCode(link, setting.lengths.qr)
    const left = code.size + mm(4)
    const top = bottom + mm(2)
    const words = [head.scan, ...toAddressLines(link, width - left, setting)]
    const text = setText(words, setting.sizes.foot, { left, top, width: width - left, href: link }, setting)
    pieces.push({ piece: 'squares', left: 0, top, alt: toPlain(head.scan), ...code }, text)
    bottom = top + Math.max(code.size, text.height)
  }
  const lights = toPainLightBlock(light, width, setting)
  const top = bottom + mm(4)
  pieces.push(...movePieces(lights.pieces, 0, top))
  return { name: 'head', height: top + lights.height, pieces }
}
