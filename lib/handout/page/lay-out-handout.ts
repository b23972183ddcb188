import type { HandoutModel } from '@/lib/handout/model/handout-model'
import type { Typesetting } from '@/lib/handout/text/break-lines'
import { type Say, toSay } from '@/lib/handout/text/say'
import type { Block, Page } from './block'
import { toEffortBlock } from './effort-block'
import { toEmergencyBlock } from './emergency-block'
import { type SizedExercise, toSizedExercise } from './exercise-sizes'
import type { Area } from './fill-pages'
import { toFirstPage } from './first-page'
import { toFootBlock } from './foot-block'
import { toHeadBlock } from './head-block'
import { toLogBlocks } from './log-blocks'
import { toNextPages } from './next-pages'
import { toPainLightBlock } from './pain-light-block'
import { type Sheet, toSheet } from './paper'
import { toSectionBlocks } from './section-blocks'
import { splitTall } from './split-tall'

export type HandoutPages = { sheet: Sheet; pages: Page[] }

/** Measures the handout with the fonts it is printed in and puts every block on its page; nothing parts over two. */
export function layOutHandout(model: HandoutModel, setting: Typesetting): HandoutPages {
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
function toNoticePages(model: HandoutModel, area: Area, setting: Typesetting): Page[] {
  const { width, height } = area
  const sections = model.sections.flatMap((section) => toSectionBlocks(section, width, setting))
  const before = [
    toHeadBlock(model.head, width, setting),
    toEmergencyBlock(model.emergency, width, setting),
    ...sections.flatMap((block) => splitTall(block, height)),
  ]
  return toNextPages({ before, carried: [], exercises: [], after: [] }, area)
}

function toPlanPages(model: HandoutModel, area: Area, say: Say, setting: Typesetting): Page[] {
  const { width } = area
  const exercises = toExercises(model, area, say, setting)
  const first = toFirstPage(
    {
      head: toHeadBlock(model.head, width, setting),
      light: toPainLightBlock(model.light, width, setting),
      emergency: toEmergencyBlock(model.emergency, width, setting),
      effort: toEffortBlock(model.effort, width, setting),
      log: model.log ? toLogBlocks(model.log, width, area.height, setting) : [],
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
        ...model.sections
          .flatMap((section) => toSectionBlocks(section, width, setting))
          .flatMap((block) => splitTall(block, area.height)),
      ],
    },
    area,
  )
  return [first.page, ...rest]
}

function toExercises(model: HandoutModel, area: Area, say: Say, setting: Typesetting): SizedExercise[] {
  const heading = ({ number, name }: { number: number; name: string }) =>
    say.plain('exercise.heading', { number, name })
  const words = {
    howMuch: say.plain('exercise.howMuch'),
    feel: say.plain('exercise.feel'),
    stop: say.plain('exercise.stop'),
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
  setting: Typesetting,
): Page {
  const foot: Block = toFootBlock(model.foot, toPageText(number, total, say), sheet.contentWidth, setting)
  return { blocks: [...page.blocks, { ...foot, left: sheet.left, top: sheet.top + sheet.contentHeight }] }
}

function toPageText(page: number, total: number, say: Say): string {
  return say.plain('foot.page', { page, total })
}
