import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { breakLines, widthOf } from '@/lib/handout/text/break-lines'
import { toPlain } from '@/lib/rich-text'
import type { Block, Piece } from './block'
import { toHeadTitle } from './head-title'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { toAddressLines, toQrCode } from './qr-code'
import { setText } from './set-text'

/** Quiet zone of a QR code: four modules, here white paper between the code and what is near. */
const quiet = mm(3)

/** Name, weeks, therapist on the left; clinic and QR code on the right; a strong rule below. */
export function toHeadBlock(head: HandoutModel['head'], width: number, setting: PageSetting): Block {
  // A module of half a millimetre is what any phone reads from paper.
  const code = head.link ? toQrCode(head.link, setting.lengths.qr) : null
  const right = toRightColumn(head, width, code?.size ?? 0, setting)
  const leftWidth = Math.max(width - (right.width ? right.width + mm(8) : 0), width / 3)
  const title = toHeadTitle(head, { columnWidth: leftWidth, width }, setting)
  const href = head.phone ? { href: toTel(head.phone) } : {}
  const lines = head.lines.map((line, index) => ({ line, link: index === head.lines.length - 1 ? href : {} }))
  const pieces: Piece[] = [...title.pieces]
  let top = title.height + mm(0.5)
  for (const { line, link } of lines) {
    const piece = setText([line], setting.sizes.body, { left: 0, top, width: leftWidth, ...link }, setting)
    pieces.push(piece)
    top += piece.height
  }
  if (head.summary) {
    const piece = setText([head.summary], setting.sizes.body, { left: 0, top, width: leftWidth }, setting)
    pieces.push(piece)
    top += piece.height
  }
  const goal = head.goal
    ? setText([head.goal], setting.sizes.body, { left: 0, top: top + mm(1), width: leftWidth }, setting)
    : null
  // A goal of one line stands with the name; a longer one takes the whole width below the rule.
  const isBeside = goal?.lines.length === 1
  if (goal && isBeside) {
    pieces.push(goal)
    top = goal.top + goal.height
  }
  const height = Math.max(top, right.height + (title.isAbove ? title.height : 0))
  pieces.push(...right.at(width, height))
  const alt = toPlain(head.scan)
  if (code) pieces.push({ piece: 'squares', left: width - code.size, top: height - code.size, alt, ...code })
  const ruleTop = height + mm(3)
  pieces.push({ piece: 'rule', left: 0, top: ruleTop, width, weight: rules.head })
  let end = ruleTop + rules.head
  for (const paragraph of [right.below, isBeside ? null : head.goal, head.news]) {
    if (!paragraph) continue
    const below = setText([paragraph], setting.sizes.body, { left: 0, top: end + mm(2), width }, setting)
    pieces.push(below)
    end = below.top + below.height
  }
  return { name: 'head', height: end, pieces }
}

function toRightColumn(head: HandoutModel['head'], width: number, codeSize: number, setting: PageSetting) {
  // Beside a code stands its address in place of the clinic's website.
  const { name, address, website } = head.clinic
  const codeSpace = codeSize ? codeSize + quiet : 0
  const most = mostWidthOf(head, width, codeSpace, setting)
  const isLong = address !== null && breakLines(address, most, setting.sizes.foot[0], setting).length > 3
  const paragraphs = [
    ...[name, isLong ? null : address].filter((line) => line !== null),
    ...(head.link ? [head.scan, ...toAddressLines(head.link, most, setting)] : []),
    ...(website && !head.link ? [website] : []),
  ]
  const widest = Math.max(0, ...paragraphs.map((line) => widthOf(line, setting.sizes.foot[0], setting)))
  const columnWidth = Math.min(widest + 1, most)
  const text = setText(
    paragraphs,
    setting.sizes.foot,
    { left: 0, top: 0, width: columnWidth, align: 'right' },
    setting,
  )
  return {
    width: columnWidth + codeSpace,
    /** An address of many lines has more room below the rule. */
    below: isLong ? address : null,
    height: Math.max(text.height, codeSize),
    at: (right: number, bottom: number): Piece[] => [
      {
        ...text,
        left: right - codeSpace - columnWidth,
        top: bottom - text.height,
        ...(head.link ? { href: head.link } : {}),
      },
    ],
  }
}

/** As wide as what stands on the left leaves it, within reason: an address keeps to one line then. */
function mostWidthOf(head: HandoutModel['head'], width: number, codeSpace: number, setting: PageSetting) {
  const { title, body } = setting.sizes
  const lines = [...head.lines, ...(head.summary ? [head.summary] : [])]
  const left = Math.max(
    widthOf(head.title, title[0], setting),
    ...lines.map((line) => widthOf(line, body[0], setting)),
  )
  return Math.max(width * 0.36, Math.min(width * 0.48, width - left - mm(9) - codeSpace))
}

function toTel(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
