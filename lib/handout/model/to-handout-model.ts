import type { HandoutOptions } from '@/lib/handout/handout-options'
import { type Say, toSay } from '@/lib/handout/text/say'
import { bold, plain } from '@/lib/handout/text/span'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { HandoutModel, ModelExercise } from './handout-model'
import { exerciseKinds, listPrintedItems, listPrintedPhases, type PrintedItem } from './printed-phases'
import { toEmergency } from './to-emergency'
import { toExercise } from './to-exercise'
import { toFoot } from './to-foot'
import { toHead, toPhaseHeading } from './to-head'
import { toPainLight } from './to-pain-light'
import { toSections } from './to-sections'
import { toWeekLog } from './to-week-log'

/**
 * What a handout of a frozen plan says, in order: pure, and the same for the same input.
 * Throws RangeError for a locale whose messages are not complete, or a plan line frozen without its item.
 */
export function toHandoutModel(frozen: FrozenPlan, options: HandoutOptions = {}): HandoutModel {
  const locale = options.locale ?? frozen.content.locale
  const say = toSay(locale)
  const phases = listPrintedPhases(frozen, options.phases ?? 'current')
  const items = listPrintedItems(frozen, phases, locale)
  const chosen = items.filter(({ item }) => exerciseKinds.includes(item.kind))
  const exercises = chosen.map((printed, index) =>
    toExercise(
      printed,
      { number: index + 1, opens: toOpening(chosen, index, phases.length, say) },
      frozen,
      locale,
      say,
    ),
  )
  return {
    locale,
    paper: options.paper ?? frozen.clinic.paperSize,
    grey: options.grey ?? false,
    meta: { title: frozen.content.title, author: frozen.clinic.name },
    head: toHead(frozen, phases, options.link, say),
    light: toPainLight(items, say),
    exercises,
    log: toWeekLog(toLogged(exercises, chosen), frozen.clinic, locale, say),
    emergency: toEmergency(items, frozen.clinic.emergencyNumber, say),
    effort: toEffort(say),
    sections: toSections(listOnce(items), frozen, locale, say),
    foot: toFoot(frozen, locale, say),
    problems: listOpenSides(items, say),
  }
}

function listOpenSides(items: readonly PrintedItem[], say: Say): string[] {
  return items
    .filter(({ line, item }) => item.sideRule === 'one' && line.side === undefined)
    .map(({ item }) => say.plain('problem.side', { name: item.text?.title ?? item.name }))
}

/** With several phases, the first exercise of each opens it by name. */
function toOpening(items: readonly PrintedItem[], index: number, phases: number, say: Say): string | null {
  const phase = items[index]?.phase
  if (phases < 2 || !phase || items[index - 1]?.phase === phase) return null
  return toPhaseHeading(phase, say)
}

function toLogged(exercises: readonly ModelExercise[], items: readonly PrintedItem[]) {
  return exercises.map(({ number, name }, index) => ({
    number,
    name,
    dosage: items[index]?.line.dosage,
  }))
}

/** Advice that stands in several phases is printed once. */
function listOnce(items: readonly PrintedItem[]): PrintedItem[] {
  return items.filter(
    ({ line }, index) =>
      items.findIndex((other) => other.line.slug === line.slug && other.line.side === line.side) === index,
  )
}

function toEffort(say: Say): HandoutModel['effort'] {
  const anchors = ['veryEasy', 'some', 'hard', 'veryHard', 'limit'] as const
  return {
    title: bold(say.plain('effort.title')),
    steps: anchors.map((anchor, index) => ({
      value: (index + 1) * 2,
      text: plain(say.plain(`effort.${anchor}`)),
    })),
  }
}
