import type { PlanLocale } from '@/lib/i18n/locales'
import { currentPhaseIndex } from '@/lib/plan/current-phase'
import type { FrozenItem, FrozenLine, FrozenPhase, FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { Pause } from '@/lib/plan/schema'
import { remember } from '@/lib/remember'
import { readLine } from './read-line'
import type { Reading, ReadingLine, ReadingPhase } from './reading'

/**
 * A frozen plan in one language, the plan's own unless another is asked: every line translated into words, once, for
 * everyone who shows it. Pure and light, so that a preview reads a draft on every keystroke. Lines that wait for their
 * condition are in no frozen plan's content, and so in no reading.
 */
export function readPlan(frozen: FrozenPlan, { locale }: { locale?: PlanLocale } = {}): Reading {
  const { content } = frozen
  const asked = locale ?? content.locale
  const phases = content.phases.map((phase) => readPhase(phase, frozen, asked))
  return {
    locale: asked,
    title: content.title,
    phases,
    current: currentPhaseIndex(content),
    safety: onceEach(phases.flatMap(({ lines }) => lines.filter(({ group }) => group === 'safety'))),
    unreadable: content.phases
      .flatMap(({ items }) => items.map(({ slug }) => slug))
      .filter((slug) => !frozen.items[slug]),
  }
}

function readPhase(
  phase: FrozenPhase,
  { items, clinic, content, publishedOn }: FrozenPlan,
  locale: PlanLocale,
): ReadingPhase {
  const { id, title, patientTitle, weeks, goal, groups } = phase
  return {
    id,
    title,
    patientTitle: patientTitle ?? title,
    weeks: weeks ?? null,
    goal: goal ?? null,
    groups: groups ?? [],
    lines: phase.items.flatMap((line) => {
      const item = items[line.slug]
      return item
        ? [withPauses(lineOf(line, item, clinic, locale), content.pauses ?? noPauses, publishedOn)]
        : []
    }),
  }
}

const lineOf = remember(
  (line: FrozenLine, item: FrozenItem, clinic: FrozenPlan['clinic'], locale: PlanLocale): ReadingLine =>
    readLine(line, item, { locale, clinic }),
)

const noPauses: readonly Pause[] = []

/** A line rests with the plan too; what was over before the version was made nobody needs to read. Safety advice never rests. */
const withPauses = remember(
  (line: ReadingLine, ofPlan: readonly Pause[], publishedOn: string): ReadingLine => {
    const all = line.group === 'safety' ? noPauses : [...line.pauses, ...ofPlan]
    const pauses = all.filter(({ to }) => to === undefined || to >= publishedOn)
    return pauses.length === 0 && line.pauses.length === 0 ? line : { ...line, pauses }
  },
)

/** The same safety line stands in several phases. */
function onceEach(lines: readonly ReadingLine[]): ReadingLine[] {
  return [...new Map(lines.map((line) => [line.slug, line])).values()]
}
