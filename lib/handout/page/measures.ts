import type { Layout } from '@/lib/handout/handout-options'
import type { Typesetting } from '@/lib/handout/text/break-lines'
import { print } from '@/lib/look/tokens'
import { mm } from './paper'
import type { TypeSize } from './set-text'

export const rules = print.rule

/** Type and lengths of a layout: type is [size, leading], all in points. Nothing is smaller than the foot. */
export type Measures = {
  /** How an exercise stands below its name. */
  exercise: 'steps' | 'pair' | 'column' | 'row'
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
  exercise: 'steps',
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

const { large: big } = print

/** For tired eyes: 18 pt, one exercise a page. */
const large: Measures = {
  exercise: 'steps',
  doses: 'rows',
  steps: 'apart',
  lights: 'rows',
  entryNames: 'above',
  sizes: {
    body: big.body,
    name: big.name,
    title: big.title,
    foot: big.foot,
    log: [17, 21],
    box: [17, 21],
    entry: [18, 24],
    advice: [18, 23],
    digit: [16, 20],
  },
  lengths: {
    pictureWidth: mm(74),
    pictureHeights: [mm(74), mm(66), mm(58), mm(50), mm(42), mm(34)],
    ring: mm(9),
    ringColumn: mm(11),
    columnGap: mm(3),
    dayColumn: mm(14),
    dayBox: mm(6.4),
    dayRow: mm(9),
    light: mm(11),
    entryPicture: { width: mm(36), height: mm(34), heightOfTwo: mm(28) },
    qr: mm(21),
  },
}

/** Five exercises on two pages. */
const compact: Measures = {
  ...closer,
  exercise: 'pair',
  lights: 'lower',
  sizes: {
    ...closer.sizes,
    body: [13, 16.5],
    name: [16, 20],
    title: [24, 28],
    foot: [11, 14],
    box: [12.5, 15.5],
    log: [12.5, 15.5],
    digit: [12, 14],
  },
  lengths: {
    ...closer.lengths,
    pictureHeights: [mm(30), mm(26), mm(22), mm(19)],
    ring: mm(5.6),
    dayRow: mm(6.4),
  },
}

const onepage: Measures = {
  ...compact,
  exercise: 'row',
  sizes: { ...compact.sizes, body: [12.5, 15.5], name: [15, 18.5], box: [12, 14.5], foot: [10, 13] },
  lengths: { ...compact.lengths, pictureHeights: [mm(30), mm(26), mm(22), mm(18), mm(15)] },
}

const cards: Measures = {
  ...compact,
  exercise: 'column',
  lights: 'rows',
  lengths: { ...compact.lengths, pictureHeights: [mm(32), mm(27), mm(22), mm(18)] },
}

const log: Measures = {
  ...standard,
  lights: 'rows',
  sizes: { ...standard.sizes, log: [13, 15.5], advice: [12, 15], box: [12, 15] },
  lengths: { ...standard.lengths, dayColumn: mm(12.5) },
}

/** The type, the lengths and the arrangement of each layout. */
export const measures: Record<Layout, Measures> = {
  standard,
  compact,
  large,
  cards,
  onepage,
  log,
}
