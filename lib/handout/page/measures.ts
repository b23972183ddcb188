import type { Typesetting } from '@/lib/handout/text/break-lines'
import { print } from '@/lib/look/tokens'
import { mm } from './paper'
import type { TypeSize } from './set-text'

export const rules = print.rule

/** Type and lengths of a layout: type is [size, leading], all in points. Nothing is smaller than the foot. */
export type Measures = {
  /** How much, feel and stop beside each other, one below the other over the whole width, or as is lower. */
  doses: 'columns' | 'rows' | 'lower'
  /** Each step beside its picture, or the steps beside both where that is lower. */
  steps: 'apart' | 'lower'
  /** The three lights beside each other, below each other, or as is lower. */
  lights: 'columns' | 'rows' | 'lower'
  /** The name of advice without a picture above its words, or before them in the same line. */
  entryNames: 'above' | 'before'
  sizes: Record<'body' | 'name' | 'title' | 'foot' | 'log' | 'box' | 'entry' | 'advice' | 'digit', TypeSize>
  lengths: {
    pictureWidth: number
    /** Highest picture, tried first, and the lowest that still shows what to do. */
    pictureHeights: readonly number[]
    ring: number
    ringColumn: number
    columnGap: number
    dayColumn: number
    dayBox: number
    dayRow: number
    light: number
    /** A picture beside advice, and one of two that stand below each other. */
    entryPicture: { width: number; height: number; heightOfTwo: number }
    qr: number
  }
}

/** What a page is set with: fonts, and the measures of its layout. */
export type PageSetting = Typesetting & Measures

const { body, name, title, foot } = print.standard

export const standard: Measures = {
  doses: 'columns',
  steps: 'apart',
  lights: 'columns',
  entryNames: 'above',
  sizes: {
    body,
    name,
    title,
    foot,
    log: [13.5, 16],
    box: [13.5, 17],
    entry: [14, 18],
    advice: [13, 16.5],
    digit: [13, 16],
  },
  lengths: {
    pictureWidth: mm(50),
    pictureHeights: [mm(44), mm(40), mm(36), mm(32), mm(28)],
    ring: mm(7.5),
    ringColumn: mm(9),
    columnGap: mm(3),
    dayColumn: mm(14),
    dayBox: mm(5.4),
    dayRow: mm(7.2),
    light: mm(9),
    entryPicture: { width: mm(31), height: mm(28), heightOfTwo: mm(24) },
    qr: mm(21),
  },
}

/** The standard set closer where that spares a page: what is read once is smaller, the exercises keep their size. */
export const closer: Measures = {
  ...standard,
  doses: 'lower',
  steps: 'lower',
  lights: 'lower',
  entryNames: 'before',
  sizes: { ...standard.sizes, box: [12, 15], advice: [12, 15], entry: [13, 16], log: [13, 15.5] },
  lengths: { ...standard.lengths, entryPicture: { width: mm(27), height: mm(24), heightOfTwo: mm(18) } },
}
