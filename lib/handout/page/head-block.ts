import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { widthOf } from '@/lib/handout/text/break-lines'
import { toPlain } from '@/lib/rich-text'
import type { Block, Piece, TextPiece } from './block'
import { type PageSetting, rules } from './measures'
import { mm } from './paper'
import { toAddressLines, toQrCode } from './qr-code'
import { setText } from './set-text'
import { heading } from './tag'

/** Quiet zone of a QR code: four modules, here white paper between the code and what is near. */
const quiet = mm(3)

/** Name, weeks, therapist on the left; clinic and QR code on the right; a strong rule below. */
export function toHeadBlock(head: HandoutModel['head'], width: number, setting: PageSetting): Block {
  // A module of half a millimetre is what any phone reads from paper.
  const code = head.link ? toQrCode(head.link, setting.lengths.qr) : null
  const right = toRightColumn(head, width, code?.size ?? 0, setting)
  const leftWidth = Math.max(width - (right.width ? right.width + mm(8) : 0), width / 3)
  // A name too long for its column stands above both, where that spares it a second line.
  const [beside, above] = [leftWidth, width].map((room) =>
    setText([head.title], setting.sizes.title, { left: 0, top: 0, width: room, tag: heading(1) }, setting),
  ) as [TextPiece, TextPiece]
  const isAbove = beside.lines.length > 1 && above.lines.length === 1
  const title = isAbove ? above : beside
  const href = head.phone ? { href: toTel(head.phone) } : {}
  const lines = head.lines.map((line, index) => ({ line, link: index === head.lines.length - 1 ? href : {} }))
  const pieces: Piece[] = [title]
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
  const height = Math.max(top, right.height + (isAbove ? title.height : 0))
  pieces.push(...right.at(width, height))
  const alt = toPlain(head.scan)
  if (code) pieces.push({ piece: 'squares', left: width - code.size, top: height - code.size, alt, ...code })
  const ruleTop = height + mm(3)
  pieces.push({ piece: 'rule', left: 0, top: ruleTop, width, weight: rules.head })
  let end = ruleTop + rules.head
  for (const paragraph of [isBeside ? null : head.goal, head.news]) {
    if (!paragraph) continue
    const below = setText([paragraph], setting.sizes.body, { left: 0, top: end + mm(2), width }, setting)
    pieces.push(below)
    end = below.top + below.height
  }
  return { name: 'head', height: end, pieces }
}

function toRightColumn(head: HandoutModel['head'], width: number, codeSize: number, setting: PageSetting) {
  // Beside a code stands its address in place of the clinic's own.
  const paragraphs = head.link
    ? [...head.clinic.slice(0, 1), head.scan, ...toAddressLines(head.link, width * 0.36, setting)]
    : head.clinic
  const widest = Math.max(0, ...paragraphs.map((line) => widthOf(line, setting.sizes.foot[0], setting)))
  const columnWidth = Math.min(widest + 1, width * 0.36)
  const codeSpace = codeSize ? codeSize + quiet : 0
  const text = setText(
    paragraphs,
    setting.sizes.foot,
    { left: 0, top: 0, width: columnWidth, align: 'right' },
    setting,
  )
  return {
    width: columnWidth + codeSpace,
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

function toTel(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
