import { encode } from 'uqr'
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
