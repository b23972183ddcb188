import { addDays, weekStart } from '@/lib/day'
import type { Say } from '@/lib/handout/text/say'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { painBands } from '@/lib/reading/pain-light'
import { painRuleOf } from '@/lib/reading/pain-rule'
import { listPlannedDays } from '@/lib/reading/planned-days'
import type { ReadingLine, ReadingPhase } from '@/lib/reading/reading'
import { bold, join } from '@/lib/rich-text'
import type { ModelWeek } from './handout-model'
import { toSideLabel } from './line-words'
import type { PrintedLine } from './printed-lines'
import { toPainLight } from './to-pain-light'
import { listDayNames } from './to-week-log'

/** Of a phase without an end; and at most of any, half a year. */
const openWeeks = 4
const mostWeeks = 26

/** The weeks of each printed phase with its exercises, dated where the plan has a first day. */
export function toWeeks(
  { content, clinic }: FrozenPlan,
  printed: readonly PrintedLine[],
  locale: PlanLocale,
  say: Say,
): ModelWeek[] {
  const { firstDayOfWeek } = clinic
  const names = listDayNames(locale, firstDayOfWeek)
  const pain = say.rich('weekLog.pain')
  const lines = printed.map(({ line }) => line)
  const bands = toBands(lines, say)
  return [...new Set(printed.map(({ phase }) => phase))].flatMap((phase) => {
    const rows = printed.flatMap(({ line, phase: own }, index) =>
      own === phase ? [toRow(line, index + 1, firstDayOfWeek, say)] : [],
    )
    return listWeeks(phase).map((week): ModelWeek => {
      const start = content.startDate && weekStart(addDays(content.startDate, week * 7), firstDayOfWeek)
      const days = names.map((name, day) => ({ name, date: start ? dayOfMonth(addDays(start, day)) : null }))
      return { title: say.plain('weeks.single', { from: week + 1 }), days, rows, pain, bands }
    })
  })
}

/** Weeks counted from 0. */
function listWeeks({ weeks }: ReadingPhase): number[] {
  const from = weeks?.from ?? 0
  const count = Math.max(1, (weeks?.to ?? from + openWeeks) - from)
  return Array.from({ length: Math.min(count, mostWeeks) }, (_, index) => from + index)
}

function toRow(line: ReadingLine, number: number, firstDay: number, say: Say): ModelWeek['rows'][number] {
  const side = toSideLabel(line, say)
  const label = bold(say.plain('log.row', { number, name: line.title }))
  return {
    label: side ? join([label, [{ text: '\n' }], side]) : label,
    times: toTimes(line, say),
    planned: listPlannedDays(line.frequency, firstDay),
  }
}

/** A word for each time of a day; of a range as many as there may be. */
function toTimes({ frequency: { perDay, timeOfDay }, often }: ReadingLine, say: Say): string[] {
  const count = typeof perDay === 'object' && 'max' in perDay ? perDay.max : often.timesPerDay
  if (timeOfDay?.length === count) return timeOfDay.map((time) => say.plain(`weekLog.time.${time}`))
  if (count <= 1) return [say.plain('weekLog.anyTime')]
  return Array.from({ length: count }, (_, index) => say.plain('weekLog.nth', { nth: index + 1 }))
}

/** The pain light in full, each light beside its numbers. */
function toBands(lines: readonly ReadingLine[], say: Say): ModelWeek['bands'] {
  const { lights } = toPainLight(lines, say)
  return painBands(painRuleOf(lines))
    .flatMap(({ light, low, high }) => {
      const said = lights.find(({ shape }) => shape === light)
      if (!said) return []
      const words = join([
        [...said.name, { text: '.', strong: true }],
        [...said.text, { text: '.' }],
      ])
      return [{ shape: light, words, low, high }]
    })
    .toReversed()
}

function dayOfMonth(day: string): string {
  return String(Number(day.slice(8, 10)))
}
