import { useLocale, useTranslations } from 'next-intl'
import { describePlanProblem, type PlanProblem } from '@/lib/plan/plan-problems'
import { useScreeningDue } from '../_check/red-flag-line'
import { useBuilder } from '../_components/builder-context'

/** Something that stands in the way of the version; `id` names the part of the dialog where it is settled. */
export type Left = { id: string; words: string }

/** What is left before the plan can be given, in the order in which the dialog shows it. */
export function useLeft(): readonly Left[] {
  const t = useTranslations('builder.give')
  const locale = useLocale()
  const { problems, check } = useBuilder()
  const due = useScreeningDue()
  const toWords = (problem: PlanProblem) => {
    const name = String(problem.params.name ?? '')
    if (problem.code === 'sideMissing') return t('leftSide', { name })
    if (problem.code === 'siteMissing') return t('leftPlace', { name })
    return describePlanProblem(problem, locale)
  }
  return [
    ...problems
      .filter(({ severity }) => severity === 'block')
      .map((problem) => ({ id: toLeftId(problem), words: toWords(problem) })),
    ...(due ? [{ id: 'screening', words: t('leftScreening') }] : []),
    ...check.open.map(({ rule, flag }) => ({
      id: rule,
      words: t('leftFinding', { flag: check.engine?.flagLabel(flag, locale) ?? flag, rule }),
    })),
  ]
}

/** The part of the dialog in which a problem is settled. */
export function toLeftId({
  code,
  itemId,
  phaseId,
}: Pick<PlanProblem, 'code' | 'itemId' | 'phaseId'>): string {
  return `${code}-${itemId ?? phaseId ?? ''}`
}

/** Brings the focus to the first of these that the dialog shows, or to the button that gives the plan. */
export function focusLeft(ids: readonly string[]): HTMLElement | null {
  const parts = ids.map((id) => `[data-left="${CSS.escape(id)}"], [data-rule="${CSS.escape(id)}"]`)
  const dialog = document.querySelector('[data-give]')
  for (const part of [...parts, '[data-give-act]']) {
    const target = findIn(dialog?.querySelector<HTMLElement>(part))
    if (!target) continue
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
    return target
  }
  return null
}

/** The control that answers, where there are several; else the first. */
function findIn(part: HTMLElement | null | undefined): HTMLElement | null {
  if (!part) return null
  if (part.matches('button')) return part
  return (
    part.querySelector<HTMLElement>('[data-answer]') ??
    part.querySelector<HTMLElement>('input:checked, input, a[href], button')
  )
}
