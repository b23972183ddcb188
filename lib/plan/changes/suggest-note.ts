import { inWords, said } from '@/lib/i18n/said'
import { currentPhase } from '../current-phase'
import type { PlanContent } from '../schema'
import type { LineChange, PlanComparison } from './compare-plans'
import type { FindItem } from './compared-line'

const kinds = ['added', 'harder', 'easier', 'changed', 'removed'] as const
type Kind = (typeof kinds)[number]

/** Codes of which a patient reads nothing. */
const unread = ['clinicianNote', 'condition', 'conditionMet', 'tieId', 'moved', 'movedPhase']

/**
 * What a therapist may tell the patient about a new version, in the plan's language: what is new, harder, easier,
 * different or gone in the phase the patient is in, by the names that the patient reads. Empty where there is nothing
 * to tell.
 */
export function suggestNote(
  content: Pick<PlanContent, 'locale' | 'phases' | 'currentPhaseId'>,
  { lines, others }: PlanComparison,
  find: FindItem,
): string {
  const phase = currentPhase(content)
  const movedOn = others.some(({ code }) => code === 'planCurrentPhaseId')
  const shown = lines.filter(
    ({ before, after }) => (after ?? before)?.phaseId === phase.id && kindOf(find, after ?? before) !== 'SF',
  )
  const sentences = kinds.flatMap((kind) => {
    const names = shown.flatMap((line) => (toKind(line) === kind ? [titleOf(find, line)] : []))
    return names.length > 0 ? [said(`tell.news.${kind}`, { names: [...new Set(names)].join(', ') })] : []
  })
  const start = movedOn ? [said('tell.news.phase', { title: phase.patientTitle ?? phase.title })] : []
  return [...start, ...sentences].map((sentence) => inWords(sentence, content.locale)).join(' ')
}

function toKind({ mark, words }: LineChange): Kind | null {
  if (mark === 'added' || mark === 'removed') return mark
  const read = words.filter(({ code }) => !unread.includes(code))
  if (read.length === 0) return null
  const rung = read.find(({ code }) => code === 'harder' || code === 'easier')?.code
  return rung === 'harder' || rung === 'easier' ? rung : 'changed'
}

function titleOf(find: FindItem, { before, after }: LineChange): string {
  const line = after ?? before
  const item = line && find(line.slug)
  return item?.title ?? item?.text?.title ?? line?.name ?? ''
}

function kindOf(find: FindItem, line: LineChange['after']) {
  return line && find(line.slug)?.kind
}
