import { encode } from 'uqr'
import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { type Typesetting, widthOf } from '@/lib/handout/text/break-lines'
import type { Block, Piece } from './block'
import { lengths, rules, sizes } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

/** Quiet zone of a QR code: four modules, here white paper between the code and what is near. */
const quiet = mm(3)

/** Name, weeks, therapist on the left; clinic and QR code on the right; a strong rule below. */
export function toHeadBlock(head: HandoutModel['head'], width: number, setting: Typesetting): Block {
  const code = toCode(head.link)
  const right = toRightColumn(head, width, code?.size ?? 0, setting)
  const leftWidth = width - (right.width ? right.width + mm(8) : 0)
  const title = setText([head.title], sizes.title, { left: 0, top: 0, width: leftWidth }, setting)
  const href = head.phone ? { href: toTel(head.phone) } : {}
  const lines = head.lines.map((line, index) => ({ line, link: index === head.lines.length - 1 ? href : {} }))
  const pieces: Piece[] = [title]
  let top = title.height + mm(0.5)
  for (const { line, link } of lines) {
    const piece = setText([line], sizes.body, { left: 0, top, width: leftWidth, ...link }, setting)
    pieces.push(piece)
    top += piece.height
  }
  const goal = head.goal
    ? setText([head.goal], sizes.body, { left: 0, top: top + mm(1), width: leftWidth }, setting)
    : null
  // A goal of one line stands with the name; a longer one takes the whole width below the rule.
  if (goal && goal.lines.length === 1) {
    pieces.push(goal)
    top = goal.top + goal.height
  }
  const height = Math.max(top, right.height)
  pieces.push(...right.at(width, height))
  if (code) pieces.push({ piece: 'squares', left: width - code.size, top: height - code.size, ...code })
  const ruleTop = height + mm(3)
  pieces.push({ piece: 'rule', left: 0, top: ruleTop, width, weight: rules.head })
  const end = ruleTop + rules.head
  if (!head.goal || goal?.lines.length === 1) return { name: 'head', height: end, pieces }
  const below = setText([head.goal], sizes.body, { left: 0, top: end + mm(2), width }, setting)
  return { name: 'head', height: below.top + below.height, pieces: [...pieces, below] }
}

function toRightColumn(head: HandoutModel['head'], width: number, codeSize: number, setting: Typesetting) {
  const paragraphs = head.link ? [...head.clinic, head.scan] : head.clinic
  const widest = Math.max(0, ...paragraphs.map((line) => widthOf(line, sizes.foot[0], setting)))
  const columnWidth = Math.min(widest + 1, width * 0.36)
  const codeSpace = codeSize ? codeSize + quiet : 0
  const text = setText(
    paragraphs,
    sizes.foot,
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

function toCode(link: string | null) {
  if (!link) return null
  const { data } = encode(link, { ecc: 'M', border: 0 })
  // A module of half a millimetre is the least that a phone reads from paper.
  return { rows: data, size: Math.max(lengths.qr, data.length * mm(0.5)) }
}

function toTel(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`
}
