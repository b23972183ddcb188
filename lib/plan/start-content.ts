import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import { renewPhase } from './edit-phases'
import { suggestReviewDate } from './plan-problems'
import type { PlanContent, PlanPhase } from './schema'
import { getTemplate, toPlanContent } from './templates/templates'

/**
 * What a new plan begins with: the template, or one empty phase. It starts today and has a review date, which the
 * clinical spec makes mandatory (2.1), by the end of the first phase. InputError for an unknown template.
 */
export function startContent(given: {
  templateCode?: string
  locale: string
  today: string
  newId: () => string
}): PlanContent {
  const { templateCode, today, newId } = given
  // A plan in a language whose messages are not complete would reach the patient half translated.
  const locale = completeLocales.find((complete) => complete === given.locale) ?? completeLocales[0]
  const content = templateCode
    ? toPlanContent(getTemplate(templateCode, locale), { newId, startDate: today })
    : blankContent(locale, today, newId())
  return { ...content, reviewDate: suggestReviewDate(content, today) }
}

type Begin = { locale: string; today: string; newId: () => string }

/** As startContent, from a template of the clinic or of a member by its id. */
export function startFromOwn(
  { id, content }: { id: string; content: PlanContent },
  begin: Begin,
): PlanContent {
  return { ...startFromContent(content, begin), draftedFrom: { from: 'template', code: id } }
}

/**
 * As startContent, from what a template or another plan holds. Words to the patient stay behind where they are in another
 * language than the patient's.
 */
export function startFromContent(content: PlanContent, { locale, today, newId }: Begin): PlanContent {
  const spoken = completeLocales.find((complete) => complete === locale) ?? content.locale
  const plan = withNewIds(inLanguage(content, spoken), newId)
  const started: PlanContent = { ...plan, startDate: today, currentPhaseId: plan.phases[0]?.id }
  return { ...started, reviewDate: suggestReviewDate(started, today) }
}

/** The content for a reader of a language: what is written to the patient in another one is left out. */
export function inLanguage(content: PlanContent, locale: PlanLocale): PlanContent {
  if (content.locale === locale) return content
  return { ...content, locale, phases: content.phases.map(withoutWords) }
}

/** A phase without what is written to the patient. */
export function withoutWords({ patientTitle: _, goal: __, ...phase }: PlanPhase): PlanPhase {
  return { ...phase, items: phase.items.map(({ note: _, ...line }) => line) }
}

function blankContent(locale: PlanLocale, today: string, phaseId: string): PlanContent {
  const t = toTranslator(locale, 'plan')
  return {
    schemaVersion: 2,
    title: t('blankTitle'),
    locale,
    startDate: today,
    currentPhaseId: phaseId,
    phases: [{ id: phaseId, title: t('blankPhase'), items: [] }],
  }
}

/** The content with an id of its own for every phase, line and group, so that two imports of one file do not share any. */
export function withNewIds(content: PlanContent, newId: () => string): PlanContent {
  const phases = content.phases.map((phase) => renewPhase(phase, newId, (tieId) => tieId))
  const current = content.phases.findIndex(({ id }) => id === content.currentPhaseId)
  const currentPhaseId = phases[current]?.id
  return { ...content, ...(currentPhaseId ? { currentPhaseId } : {}), phases }
}
