import type { PlanLocale } from '@/lib/i18n/locales'
import { diffPlans } from '@/lib/plan/diff-plans'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { SharedLine, SharedPlan } from './shared-plan'
import { toSharedPlan } from './to-shared-plan'
import { unread } from './unread-fields'

/**
 * What changed for the patient from one version to a later one: what the therapist says of the later one, and names of
 * lines, each once.
 */
export type PlanNews = { note?: string; added: string[]; gone: string[]; changed: string[] }

/**
 * What is new in `after` for whoever read `before`: lines of the phase that the patient is in, as their page names them.
 * What the therapist says stands in their place where it is about this very step.
 */
export function toPlanNews(
  before: FrozenPlan,
  after: FrozenPlan,
  locale: PlanLocale = after.content.locale,
): PlanNews {
  const { patientNote: note } = after
  if (note && after.versionNumber === before.versionNumber + 1)
    return { note, added: [], gone: [], changed: [] }
  const was = toLines(toSharedPlan(before, undefined, locale))
  const is = toLines(toSharedPlan(after, undefined, locale))
  const changedIds = new Set(
    diffPlans(before.content, after.content).flatMap((change) =>
      change.kind === 'item-changed' && !unread.includes(change.field) ? [change.itemId] : [],
    ),
  )
  const titles = (lines: Iterable<SharedLine>) => [...new Set([...lines].map(({ title }) => title))]
  return {
    ...(note ? { note } : {}),
    added: titles([...is.values()].filter(({ id }) => !was.has(id))),
    gone: titles([...was.values()].filter(({ id }) => !is.has(id))),
    changed: titles([...is.values()].filter(({ id }) => was.has(id) && changedIds.has(id))),
  }
}

function toLines(page: SharedPlan): Map<string, SharedLine> {
  const lines = [page.exercises, page.selfCare, page.advice, page.inClinic, page.askDoctor].flat()
  return new Map(lines.map((line) => [line.id, line]))
}
