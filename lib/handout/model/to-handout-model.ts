import { isExercise } from '@/lib/dosage/kind'
import type { HandoutOptions } from '@/lib/handout/handout-options'
import { type Say, toSay } from '@/lib/handout/text/say'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readPlan } from '@/lib/reading/read-plan'
import type { ReadingLine } from '@/lib/reading/reading'
import type { HandoutModel } from './handout-model'
import { choosePhases, listPrintedLines, type PrintedLine } from './printed-lines'
import { toEffort } from './to-effort'
import { toEmergency, toEmergencyBox } from './to-emergency'
import { toExercise } from './to-exercise'
import { toFoot } from './to-foot'
import { toHead, toPhaseHeading } from './to-head'
import { toPainLight } from './to-pain-light'
import { toPrintedName } from './to-printed-name'
import { toRound } from './to-round'
import { toSections } from './to-sections'
import { toSigns } from './to-signs'
import { toWeekLog } from './to-week-log'
import { toWeeks } from './to-weeks'

/**
 * What a handout of a frozen plan says, in order: pure, and the same for the same input.
 * Throws RangeError for a locale whose messages are not complete, or a plan line frozen without its item.
 */
export function toHandoutModel(frozen: FrozenPlan, options: HandoutOptions = {}): HandoutModel {
  const locale = options.locale ?? frozen.content.locale
  const say = toSay(locale)
  const { link } = options
  const name = toPrintedName(frozen.patient, options.naming ?? 'first')
  const wording = { locale, say, hasPage: Boolean(link) }
  const reading = readPlan(frozen, { locale })
  if (reading.unreadable.length > 0)
    throw new RangeError(`The plan names ${reading.unreadable.join(', ')}, but was frozen without it.`)
  const phases = choosePhases(reading.phases, reading.current, options.phases ?? 'current')
  const printed = listPrintedLines(phases)
  const lines = printed.map(({ line }) => line)
  const chosen = printed.filter(({ line }) => isExercise(line.kind))
  const exercises = chosen.map(({ line }, index) =>
    toExercise(
      line,
      {
        number: index + 1,
        opens: toOpening(chosen, index, phases.length, say),
        ...toRound(chosen, index, say),
      },
      wording,
    ),
  )
  const box = toEmergencyBox(lines)
  const layout = options.layout ?? 'standard'
  const log = toWeekLog(
    chosen.map(({ line }) => line),
    frozen.clinic,
    locale,
    say,
  )
  return {
    locale,
    layout,
    paper: options.paper ?? frozen.clinic.paperSize,
    grey: options.grey ?? false,
    accent: options.grey ? null : (frozen.clinic.accent ?? null),
    meta: { title: frozen.content.title, author: frozen.clinic.name },
    head: toHead(frozen, phases, { name, link, exercises: chosen.map(({ line }) => line) }, say),
    light: toPainLight(lines, say),
    exercises,
    log,
    weeks: layout === 'log' ? toWeeks(frozen, chosen, locale, say) : [],
    emergency: toEmergency(box, frozen.clinic.emergencyNumber, say),
    effort: toEffort(frozen, lines, say),
    signs: toSigns(exercises, log, say),
    sections: toSections(
      listOnce(lines),
      {
        advice: options.advice ?? 'short',
        without: options.without ?? [],
        box,
        isShown: layout === 'onepage',
      },
      wording,
    ),
    foot: toFoot(frozen, { name, link }, locale, say),
    problems: listOpenSides(lines, say),
  }
}

function listOpenSides(lines: readonly ReadingLine[], say: Say): string[] {
  return lines
    .filter(({ side, sideRule }) => sideRule === 'one' && side === null)
    .map(({ title }) => say.plain('problem.side', { name: title }))
}

/** With several phases, the first exercise of each opens it by name. */
function toOpening(printed: readonly PrintedLine[], index: number, phases: number, say: Say): string | null {
  const phase = printed[index]?.phase
  if (phases < 2 || !phase || printed[index - 1]?.phase === phase) return null
  return toPhaseHeading(phase, say)
}

/** Advice that stands in several phases is printed once. */
function listOnce(lines: readonly ReadingLine[]): ReadingLine[] {
  return lines.filter(
    ({ slug, side }, index) =>
      lines.findIndex((other) => other.slug === slug && other.side === side) === index,
  )
}
