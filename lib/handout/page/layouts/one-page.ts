import { plain, toPlain } from '@/lib/rich-text'
import type { Block, Page } from '../block'
import { firstPageGap, isExercise } from '../fill-pages'
import { flowPages } from '../flow-pages'
import { mm } from '../paper'
import { type Plan, toColumnSections, toPlanExercises, toPlanParts } from '../plan-parts'
import { scaleType } from '../scale-type'
import { setText } from '../set-text'

/** Type against that of the layout and the highest picture, down to what can still be read and told apart. */
const steps = [
  { type: 1, picture: mm(27) },
  { type: 0.96, picture: mm(24) },
  { type: 0.92, picture: mm(21) },
  { type: 0.88, picture: mm(19) },
  { type: 0.84, picture: mm(17) },
  { type: 0.8, picture: mm(15) },
  { type: 0.76, picture: mm(13) },
  { type: 0.72, picture: mm(12) },
] as const

/** Pages whose first says `words`; their place is as high as `longest` would be. */
type Flow = (words: string, longest?: string) => Page[]

/**
 * Everything on one sheet, for whoever was shown it: a row an exercise, in the largest size at which all of it has
 * room. Where none is small enough the exercises come first, and the sheet says what stands on the next.
 */
export function toOnePage(plan: Plan): Page[] {
  const shown = tellFirst(plan)
  const flows = steps.map((step) => toFlow(plan, step))
  for (const flow of flows) {
    const pages = flow(shown)
    if (pages.length === 1) return pages
  }
  const tries = flows.map((flow) => flowInParts(plan, flow))
  return tries.find(([first]) => listLater(plan, first).length === 0) ?? tries.at(-1) ?? []
}

function toFlow(whole: Plan, { type, picture }: (typeof steps)[number]): Flow {
  const scaled = scaleType(whole.setting, type)
  const plan = { ...whole, setting: { ...scaled, lengths: { ...scaled.lengths, pictureHeights: [picture] } } }
  const { head, told: long, light, emergency, effort } = toPlanParts(plan)
  const rows = toPlanExercises(plan).flatMap(({ sizes, overflow }) => [...sizes.slice(0, 1), ...overflow])
  const columns = toColumnSections(plan)
  const after = effort ? [effort] : []
  return (words, longest = words) => {
    const told = { ...toLine(words, plan), height: toLine(longest, plan).height }
    const blocks = [head, told, ...long, light, ...rows, ...after]
    return flowPages({ blocks, columns, box: emergency, gap: firstPageGap * type }, plan)
  }
}

/** What stands on the next sheet is known once all is placed. */
function flowInParts(plan: Plan, flow: Flow): Page[] {
  const longest = tellLater(plan, plan.model.exercises)
  const [first] = flow(longest)
  return flow(tellLater(plan, listLater(plan, first)), longest)
}

/** The exercises that are not on page one. */
function listLater({ model }: Plan, first: Page | undefined) {
  const placed = new Set(first?.blocks.filter(isExercise).map(({ name }) => name))
  return model.exercises.filter(({ id }) => !placed.has(`exercise:${id}`))
}

function tellLater(plan: Plan, later: Plan['model']['exercises']): string {
  const { say } = plan
  const [first] = later
  const last = later.at(-1)
  const more =
    first && last
      ? say.plain('onePage.more', { count: later.length, first: first.number, last: last.number })
      : say.plain('onePage.moreAdvice')
  return `${tellFirst(plan)} ${more}`
}

function tellFirst({ model, say }: Plan): string {
  return [say.plain('onePage.shown'), model.signs && toPlain(model.signs)].filter(Boolean).join(' ')
}

function toLine(words: string, { area, setting }: Plan): Block {
  const text = setText([plain(words)], setting.sizes.advice, { left: 0, top: 0, width: area.width }, setting)
  return { name: 'told', height: text.height, pieces: [text] }
}
