import type { HandoutModel } from '@/lib/handout/model/handout-model'
import { widthOf } from '@/lib/handout/text/break-lines'
import { plain, type RichText } from '@/lib/rich-text'
import type { Block, Piece } from './block'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { toAddress, toQrCode } from './qr-code'
import { setText } from './set-text'

const gap = mm(5)
const above = mm(2.5)
/** Beside a QR code: its quiet zone. */
const quiet = mm(3)

/**
 * The foot of a page: first name, version and day · review day · phone · page, in two rows where one is too narrow.
 * `withLink`, on pages whose head does not have it: the address of the patient's page in the second row, and its QR code.
 */
export function toFootBlock(
  foot: HandoutModel['foot'],
  { words, withLink }: { words: string; withLink: boolean },
  width: number,
  setting: PageSetting,
): Block {
  const { who, review, phone, link } = foot
  const isWritten = (part: string | null): part is string => part !== null && part !== ''
  const toParts = (row: readonly (string | null)[]) => row.filter(isWritten).map((part) => plain(part))
  const code = link && withLink ? toQrCode(link, mm(12), mm(0.4)) : null
  const room = width - (code ? code.size + quiet : 0)
  const rows = toRows(
    code
      ? [
          [toParts([who, review, words]), toParts([phone, toAddress(link)])],
          [toParts([who, review]), toParts([phone, words]), toParts([toAddress(link)])],
        ]
      : [[toParts([who, review, phone, words])], [toParts([who]), toParts([review, phone, words])]],
    room,
    setting,
  )
  const pieces: Piece[] = []
  let top = above
  for (const row of rows) {
    const placed = toRow(row, top, room, foot, setting)
    pieces.push(...placed)
    top = Math.max(...placed.map((piece) => piece.top + piece.height))
  }
  if (code) pieces.push({ piece: 'squares', left: width - code.size, top: above, ...code })
  const height = Math.max(top, code ? above + code.size : 0)
  return { name: 'foot', height, pieces, furniture: true }
}

/** The first choice whose rows have room; of the last one, what has none goes on in a row of its own. */
function toRows(choices: readonly RichText[][][], width: number, setting: PageSetting): RichText[][] {
  const fits = (row: readonly RichText[]) => breakRow(row, width, setting).length <= 1
  const choice = choices.find((rows) => rows.every(fits)) ?? choices.at(-1) ?? []
  return choice.flatMap((row) => breakRow(row, width, setting))
}

/** As many parts in a row as have room beside each other. */
function breakRow(parts: readonly RichText[], width: number, setting: PageSetting): RichText[][] {
  const rows: RichText[][] = []
  let left = 0
  for (const part of parts) {
    const own = widthOf(part, setting.sizes.foot[0], setting) + 1
    const last = rows.at(-1)
    if (last && own <= left) last.push(part)
    else {
      rows.push([part])
      left = width
    }
    left -= own + gap
  }
  return rows
}

function toRow(
  parts: readonly RichText[],
  top: number,
  width: number,
  { phone, link }: HandoutModel['foot'],
  setting: PageSetting,
) {
  // A part that is wider than the page is broken into lines.
  const widths = parts.map((part) => Math.min(width, widthOf(part, setting.sizes.foot[0], setting) + 1))
  const used = widths.reduce((all, part) => all + part, 0)
  const space = parts.length > 1 ? (width - used) / (parts.length - 1) : 0
  let left = 0
  return parts.map((part, index) => {
    const words = part[0]?.text
    const opens = words === phone ? toTel(phone) : link !== null && words === toAddress(link) ? link : null
    const place = { left, top, width: widths[index] ?? 0, ...(opens ? { href: opens } : {}) }
    left += (widths[index] ?? 0) + space
    return setText([part], setting.sizes.foot, place, setting)
  })
}

function toTel(phone: string | null): string | null {
  return phone && `tel:${phone.replace(/[^\d+]/g, '')}`
}
