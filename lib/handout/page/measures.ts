import { print } from '@/lib/look/tokens'
import { mm } from './paper'
import type { TypeSize } from './set-text'

const { body, name, title, foot } = print.standard

/** Type of the standard layout: [size, leading] in points. Nothing is smaller than the foot. */
export const sizes = {
  body: [body[0], body[1]],
  name: [name[0], name[1]],
  title: [title[0], title[1]],
  foot: [foot[0], foot[1]],
  log: [13.5, 16],
  box: [13.5, 17],
} as const satisfies Record<string, TypeSize>

export const rules = print.rule

/** Lengths of the standard layout in points. */
export const lengths = {
  pictureWidth: mm(50),
  /** Highest picture, tried first, and the lowest that still shows what to do. */
  pictureHeights: [mm(44), mm(40), mm(36), mm(32), mm(28)],
  ring: mm(7.5),
  ringColumn: mm(9),
  columnGap: mm(3),
  dayColumn: mm(14),
  dayBox: mm(5.4),
  dayRow: mm(7.2),
  light: mm(9),
  qr: mm(21),
  gap: mm(3.5),
} as const
