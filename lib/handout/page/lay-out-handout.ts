import type { HandoutModel } from '@/lib/handout/model/handout-model'
import type { Typesetting } from '@/lib/handout/text/break-lines'
import { type Say, toSay } from '@/lib/handout/text/say'
import type { RichText } from '@/lib/rich-text'
import type { Block, Page } from './block'
import { toEffortBlock } from './effort-block'
import { toEmergencyBlock } from './emergency-block'
import { type SizedExercise, toSizedExercise } from './exercise-sizes'
import { type Area, firstPageGap } from './fill-pages'
import { toFirstPage } from './first-page'
import { toFootBlock } from './foot-block'
import { toHeadBlock } from './head-block'
import { toLogBlocks } from './log-blocks'
import { closer, type PageSetting, standard } from './measures'
import { type Closeness, toNextPages } from './next-pages'
import { toPainLightBlock } from './pain-light-block'
import { type Sheet, toSheet } from './paper'
import { toSectionBlocks } from './section-blocks'
import { setText } from './set-text'
import { splitTall } from './split-tall'

export type HandoutPages = { sheet: Sheet; pages: Page[] }

/** Measures the handout with the fonts it is printed in and puts every block on its page; nothing parts over two. */
export function layOutHandout(model: HandoutModel, fonts: Typesetting): HandoutPages {
  const setting: PageSetting = { ...fonts, ...standard }
  const say = toSay(model.locale)
  // The height of the foot decides what fits; a page number of two digits is the widest to be expected.
  const footHeight = toFootBlock(
    model.foot,
    toPageText(99, 99, say),
    toSheet(model.paper, 0).contentWidth,
    setting,
  ).height
  const sheet = toSheet(model.paper, footHeight)
  const area: Area = {
    left: sheet.left,
    top: sheet.top,
    width: sheet.contentWidth,
    height: sheet.contentHeight,
  }
  const pages = model.isNotice ? toNoticePages(model, area, setting) : toPlanPages(model, area, say, setting)
  return {
    sheet,
    pages: pages.map((page, index) => withFoot(page, index + 1, pages.length, model, sheet, say, setting)),
  }
}

/** What to do now comes right below the head, then the rest in its order. */
function toNoticePages(model: HandoutModel, area: Area, setting: PageSetting): Page[] {
  const { width, height } = area
  const sections = model.sections.flatMap((section) => toSectionBlocks(section, width, setting))
  const before = [
    toHeadBlock(model.head, width, setting),
    toEmergencyBlock(model.emergency, width, setting),
    ...sections.flatMap((block) => splitTall(block, height)),
  ]
  return toNextPages({ before, carried: [], exercises: [], after: [] }, area)
}

/** A stack of paper that nobody reads begins here. */
const fewPages = 4

/**
 * Where the last page would be half empty, or the pages are many, the exercises are set closer (smaller pictures, steps
 * that run on, less space), and then what is read once is set smaller too: whichever takes fewest pages, and of equals
 * the one that leaves least of the last page empty.
 */
function toPlanPages(model: HandoutModel, area: Area, say: Say, setting: PageSetting): Page[] {
  const exercises = toExercises(model, area, say, setting)
  const pages = fillPages(model, exercises, area, setting, {})
  if (toFilled(pages, area) >= 0.5 && pages.length <= fewPages) return pages
  const { sizes, lengths } = setting
  const others = [
    { ...setting, ...closer, sizes, lengths },
    { ...setting, ...closer },
  ].map((close) => {
    const small = toExercises(model, area, say, close).map((exercise) => ({
      ...exercise,
      sizes: (exercise.joined.length > 0 ? exercise.joined : exercise.sizes).slice(-1),
    }))
    return fillPages(model, small, area, close, { gap: firstPageGap, longest: area.width })
  })
  const best = others.reduce((one, other) =>
    other.length < one.length || (other.length === one.length && toFilled(other, area) > toFilled(one, area))
      ? other
      : one,
  )
  return best.length < pages.length ? best : pages
}

/** How much of the last page is filled, of 1. */
function toFilled(pages: readonly Page[], area: Area): number {
  const blocks = pages.at(-1)?.blocks ?? []
  const bottom = Math.max(0, ...blocks.map(({ top, height }) => top + height))
  return (bottom - area.top) / area.height
}

function fillPages(
  model: HandoutModel,
  exercises: readonly SizedExercise[],
  area: Area,
  setting: PageSetting,
  { longest, ...closeness }: Closeness & { longest?: number },
): Page[] {
  const { width } = area
  const first = toFirstPage(
    {
      head: toHeadBlock(model.head, width, setting),
      light: toPainLightBlock(model.light, width, setting),
      emergency: toEmergencyBlock(model.emergency, width, setting),
      effort: model.effort && toEffortBlock(model.effort, width, setting),
      log: model.log ? toLogBlocks(model.log, width, area.height, toSay(model.locale), setting) : [],
      exercise: exercises[0] ?? null,
    },
    area,
  )
  const rest = toNextPages(
    {
      before: first.left,
      exercises: exercises.slice(first.exerciseUsed ? 1 : 0),
      carried: first.exerciseUsed ? (exercises[0]?.overflow ?? []) : [],
      after: [
        ...first.later,
        ...(model.signs ? [toSignsBlock(model.signs, width, setting)] : []),
        ...model.sections
          .flatMap((section) => toSectionBlocks(section, width, setting, longest))
          .flatMap((block) => splitTall(block, area.height)),
      ],
    },
    area,
    closeness,
  )
  return [first.page, ...rest]
}

function toSignsBlock(signs: RichText, width: number, setting: PageSetting): Block {
  const text = setText([signs], setting.sizes.foot, { left: 0, top: 0, width }, setting)
  return { name: 'signs', height: text.height, pieces: [text] }
}

function toExercises(model: HandoutModel, area: Area, say: Say, setting: PageSetting): SizedExercise[] {
  const heading = ({ number, name }: { number: number; name: string }) =>
    say.plain('exercise.heading', { number, name })
  const words = {
    howMuch: say.plain('exercise.howMuch'),
    feel: say.plain('exercise.feel'),
    stop: say.plain('exercise.stop'),
    inLine: (part: 'howMuch' | 'feel' | 'stop', text: RichText) =>
      say.rich(`exercise.inLine.${part}`, { text }),
    heading,
    note: {
      heading: ({ number, name }: { number: number; name: string }) =>
        say.plain('exercise.noteFor', { number, name }),
      more: ({ number, name }: { number: number; name: string }) =>
        say.plain('exercise.noteMore', { number, name }),
    },
  }
  const size = { width: area.width, room: area.height }
  return model.exercises.map((exercise) => toSizedExercise(exercise, words, size, setting))
}

function withFoot(
  page: Page,
  number: number,
  total: number,
  model: HandoutModel,
  sheet: Sheet,
  say: Say,
  setting: PageSetting,
): Page {
  const foot: Block = toFootBlock(model.foot, toPageText(number, total, say), sheet.contentWidth, setting)
  return { blocks: [...page.blocks, { ...foot, left: sheet.left, top: sheet.top + sheet.contentHeight }] }
}

function toPageText(page: number, total: number, say: Say): string {
  return say.plain('foot.page', { page, total })
}
