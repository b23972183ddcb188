import type { Layout } from '@/lib/handout/handout-options'
import type { HandoutModel } from '@/lib/handout/model/handout-model'
import type { Typesetting } from '@/lib/handout/text/break-lines'
import { type Say, toSay } from '@/lib/handout/text/say'
import type { Block, Page } from './block'
import { toEmergencyBlock } from './emergency-block'
import { toFootBlock } from './foot-block'
import { toHeadBlock } from './head-block'
import { toCardPages } from './layouts/card-pages'
import { toCompactPages } from './layouts/compact-pages'
import { toLargePages } from './layouts/large-pages'
import { toLogPages } from './layouts/log-pages'
import { toOnePage } from './layouts/one-page'
import { toStandardPages } from './layouts/standard-pages'
import { measures, type PageSetting } from './measures'
import { toNextPages } from './next-pages'
import { type Sheet, toSheet } from './paper'
import type { Plan } from './plan-parts'
import { toSectionBlocks } from './section-blocks'
import { splitTall } from './split-tall'

export type HandoutPages = { sheet: Sheet; pages: Page[] }

const layouts: Record<Layout, (plan: Plan) => Page[]> = {
  standard: toStandardPages,
  compact: toCompactPages,
  large: toLargePages,
  cards: toCardPages,
  onepage: toOnePage,
  log: toLogPages,
}

/** Measures the handout with the fonts it is printed in and puts every block on its page; nothing parts over two. */
export function layOutHandout(model: HandoutModel, fonts: Typesetting): HandoutPages {
  const setting: PageSetting = { ...fonts, ...measures[model.layout] }
  const say = toSay(model.locale)
  // The height of the foot decides what fits; a page number of two digits is the widest to be expected.
  const { contentWidth } = toSheet(model.paper, 0)
  const toFoot = (page: number, pages: number) =>
    toFootOf(model, { page, pages }, { contentWidth, say, setting })
  const sheet = toSheet(model.paper, toFoot(99, 99).height)
  const { left, top, contentHeight } = sheet
  const area = { left, top, width: contentWidth, height: contentHeight }
  const firstArea = { ...area, height: contentHeight + toFoot(99, 99).height - toFoot(1, 99).height }
  const plan: Plan = { model, firstArea, area, say, setting }
  const pages = model.isNotice ? toNoticePages(plan) : layouts[model.layout](plan)
  const bottom = top + contentHeight + toFoot(99, 99).height
  return {
    sheet,
    pages: pages.map(({ blocks }, index) => {
      const foot = toFoot(index + 1, pages.length)
      return { blocks: [...blocks, { ...foot, left, top: bottom - foot.height }] }
    }),
  }
}

/** What to do now comes right below the head, then the rest in its order. */
function toNoticePages({ model, area, setting }: Plan): Page[] {
  const { width, height } = area
  const sections = model.sections.flatMap((section) => toSectionBlocks(section, width, setting))
  const before = [
    toHeadBlock(model.head, width, setting),
    toEmergencyBlock(model.emergency, width, setting),
    ...sections.flatMap((block) => splitTall(block, height)),
  ]
  return toNextPages({ before, carried: [], exercises: [], after: [] }, area)
}

function toFootOf(
  model: HandoutModel,
  { page, pages }: { page: number; pages: number },
  { contentWidth, say, setting }: { contentWidth: number; say: Say; setting: PageSetting },
): Block {
  const words = say.plain('foot.page', { page, total: pages })
  return toFootBlock(model.foot, { words, withLink: page > 1 }, contentWidth, setting)
}
