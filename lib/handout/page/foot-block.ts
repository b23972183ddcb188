import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { widthOf } from '@/lib/handout/text/break-lines'
import { plain, type RichText } from '@/lib/rich-text'
import type { Block, Piece } from './block'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'

const gap = mm(5)
const above = mm(2.5)

/** The foot of a page: first name, version and day · review day · phone · page. Two rows where one is too narrow. */
export function toFootBlock(
  foot: HandoutModel['foot'],
  page: string,
  width: number,
  setting: PageSetting,
): Block {
  const parts = [foot.who, foot.review, foot.phone, page].filter((part) => part !== null && part !== '')
  const rows = toRows(
    parts.map((part) => plain(part ?? '')),
    width,
    setting,
  )
  const pieces: Piece[] = []
  let top = above
  for (const row of rows) {
    const placed = toRow(row, top, width, foot.phone, setting)
    pieces.push(...placed)
    top = Math.max(...placed.map((piece) => piece.top + piece.height))
  }
  return { name: 'foot', height: top, pieces, furniture: true }
}

function toRows(parts: readonly RichText[], width: number, setting: PageSetting): RichText[][] {
  const widths = parts.map((part) => widthOf(part, setting.sizes.foot[0], setting))
  const all = widths.reduce((sum, part) => sum + part, 0) + gap * (parts.length - 1)
  return all <= width ? [[...parts]] : [parts.slice(0, 1), parts.slice(1)]
}

function toRow(
  parts: readonly RichText[],
  top: number,
  width: number,
  phone: string | null,
  setting: PageSetting,
) {
  const widths = parts.map((part) => Math.min(width, widthOf(part, setting.sizes.foot[0], setting) + 1))
  const used = widths.reduce((sum, part) => sum + part, 0)
  const space = parts.length > 1 ? (width - used) / (parts.length - 1) : 0
  let left = 0
  return parts.map((part, index) => {
    const link =
      phone !== null && part[0]?.text === phone ? { href: `tel:${phone.replace(/[^\d+]/g, '')}` } : {}
    const piece = setText(
      [part],
      setting.sizes.foot,
      { left, top, width: widths[index] ?? 0, ...link },
      setting,
    )
    left += (widths[index] ?? 0) + space
    return piece
  })
}
