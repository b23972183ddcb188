import { toTranslator } from '@/lib/i18n/translator'
import { findMentions } from '../own-templates/find-mentions'
import { toTemplateContent } from '../own-templates/to-template-content'
import type { PlanContent } from '../schema'

/**
 * What one patient has as another may begin with it: as a template would keep it, without a word to the first, and where
 * the clinician's own words name them, without those. A line that waits for a condition which names them stays behind.
 */
export function toPlanAgain(
  content: PlanContent,
  given: { patientName: string; onlyHere: ReadonlySet<string>; newId: () => string },
): PlanContent {
  const { patientName, onlyHere, newId } = given
  const t = toTranslator(content.locale, 'plan')
  const names = (text: string | undefined) =>
    text !== undefined && findMentions([{ path: '', text }], patientName).length > 0
  const title = names(content.title) ? t('blankTitle') : content.title
  const plan = toTemplateContent(content, { name: title, keepWords: false, onlyHere, newId })
  const phases = plan.phases.map(({ enter, exit, ...phase }) => ({
    ...phase,
    title: names(phase.title) ? t('blankPhase') : phase.title,
    ...(enter && !names(enter) ? { enter } : {}),
    ...(exit && !names(exit) ? { exit } : {}),
    items: phase.items.filter(({ condition }) => !names(condition)),
  }))
  return { ...plan, phases }
}
