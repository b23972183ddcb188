import type { HandoutModel, ModelExercise } from '@/lib/handout/model/handout-model'
import type { Say } from '@/lib/handout/text/say'
import type { RichText } from '@/lib/rich-text'
import type { Block } from './block'
import { columnWidthOf } from './column-blocks'
import type { ExerciseWords } from './dose-pieces'
import { toEffortBlock } from './effort-block'
import { toEmergencyBlock } from './emergency-block'
import { type SizedExercise, toSizedExercise } from './exercise-sizes'
import { type Area, fits } from './fill-pages'
import { toHeadBlock } from './head-block'
import { toLogBlocks } from './log-blocks'
import type { PageSetting } from './measures'
import type { NoteWords } from './note-blocks'
import { toPainLightBlock } from './pain-light-block'
import { toSectionBlocks } from './section-blocks'
import { setText } from './set-text'
import { splitTall } from './split-tall'

/** A plan to be laid out: what it says, where it may stand, and what it is set with. */
export type Plan = {
  model: HandoutModel
  /** Page one has more room, since its QR code stands in the head. */
  firstArea: Area
  area: Area
  say: Say
  setting: PageSetting
}

export type PlanParts = {
  head: Block
  /** The goal and what the therapist says, where they are too long for page one. */
  told: Block[]
  light: Block
  emergency: Block
  effort: Block | null
  signs: Block | null
  /** One block, or several when the log is longer than a page. */
  log: Block[]
  sections: Block[]
}

/** The blocks of a plan beside its exercises. `longest` is how wide a line of advice may be, in points. */
export function toPlanParts(plan: Plan, longest?: number): PlanParts {
  const { model, area, say, setting } = plan
  const { width, height } = area
  const light = toPainLightBlock(model.light, width, setting)
  const emergency = toEmergencyBlock(model.emergency, width, setting)
  return {
    ...toHead(plan, light, emergency),
    light,
    emergency,
    effort: model.effort && toEffortBlock(model.effort, width, setting),
    signs: model.signs && toSignsBlock(model.signs, width, setting),
    log: model.log ? toLogBlocks(model.log, width, height, say, setting) : [],
    sections: model.sections
      .flatMap((section) => toSectionBlocks(section, width, setting, longest))
      .flatMap((block) => splitTall(block, height)),
  }
}

/** The head with all it says, or, where page one has no room for that, with its long paragraphs apart. */
function toHead({ model, firstArea, area, setting }: Plan, light: Block, emergency: Block) {
  const { width, height } = area
  const head = toHeadBlock(model.head, width, setting)
  if (fits([head, light, emergency], firstArea.height)) return { head, told: [] }
  const { goal, news, clinic } = model.head
  const short = { ...model.head, goal: null, news: null }
  const brief = toHeadBlock(short, width, setting)
  const isBrief = fits([brief, emergency], firstArea.height)
  const told = [isBrief ? null : clinic.address, goal, news]
    .filter((paragraph) => paragraph !== null)
    .map((paragraph) => setText([paragraph], setting.sizes.body, { left: 0, top: 0, width }, setting))
    .flatMap((text) => splitTall({ name: 'told', height: text.height, pieces: [text] }, height))
  if (isBrief) return { head: brief, told }
  return { head: toHeadBlock({ ...short, clinic: { ...clinic, address: null } }, width, setting), told }
}

/** What is printed beside exercises, for two columns: without pictures, the names before the words. */
export function toColumnSections({ model, area, setting }: Plan): Block[] {
  const sizes = { ...setting.sizes, name: setting.sizes.entry }
  return model.sections
    .map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, pictures: [] })),
    }))
    .flatMap((section) =>
      toSectionBlocks(section, columnWidthOf(area.width), { ...setting, entryNames: 'before', sizes }),
    )
    .flatMap((block) => splitTall(block, area.height))
}

/** The exercises of a plan, each in the sizes it can take; `place` in points where not the whole of the area. */
export function toPlanExercises(
  { model, area, say, setting }: Plan,
  place: { width: number; height: number } = area,
  toSized = toSizedExercise,
): SizedExercise[] {
  const size = { width: place.width, room: place.height }
  const words = toWords(say)
  return model.exercises.map((exercise) => toSized(exercise, words, size, setting))
}

function toWords(say: Say): ExerciseWords & { note: NoteWords } {
  const named =
    (key: 'exercise.heading' | 'exercise.noteFor' | 'exercise.noteMore') =>
    ({ number, name }: ModelExercise) =>
      say.plain(key, { number, name })
  return {
    howMuch: say.plain('exercise.howMuch'),
    feel: say.plain('exercise.feel'),
    stop: say.plain('exercise.stop'),
    inLine: (part, text) => say.rich(`exercise.inLine.${part}`, { text }),
    heading: named('exercise.heading'),
    note: { heading: named('exercise.noteFor'), more: named('exercise.noteMore') },
  }
}

function toSignsBlock(signs: RichText, width: number, setting: PageSetting): Block {
  const text = setText([signs], setting.sizes.foot, { left: 0, top: 0, width }, setting)
  return { name: 'signs', height: text.height, pieces: [text] }
}
