import { encode } from 'uqr'
import { widthOf } from '@/lib/handout/text/break-lines'
import { plain, type RichText } from '@/lib/rich-text'
import type { PageSetting } from './measures'
import { mm } from './paper'

/** The QR code of an address as squares: rows of modules, and its size in points, `least` or as large as it has to be. */
export function toQrCode(link: string, least: number, module = mm(0.5)) {
  const { data } = encode(link, { ecc: 'M', border: 0 })
  return { rows: data, size: Math.max(least, data.length * module) }
}

/** An address as people type it: without its scheme. */
export function toAddress(link: string | null): string {
  return link?.replace(/^https?:\/\//, '') ?? ''
}

/** The same in two lines where one of `width` points is too narrow, broken before what names the patient's page. */
export function toAddressLines(link: string, width: number, setting: PageSetting): RichText[] {
  const address = toAddress(link)
  if (widthOf(plain(address), setting.sizes.foot[0], setting) <= width) return [plain(address)]
  const end = address.lastIndexOf('/') + 1
  return [plain(address.slice(0, end)), plain(address.slice(end))]
}
