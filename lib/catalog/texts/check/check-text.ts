import type { CatalogItem, WrittenText } from '@/lib/catalog/item'
import { hasCode } from '@/lib/dosage/dosed-item'
import { undosedKinds } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/locales'
import { findLostUrgency } from './lost-urgency'
import { findForbidden, findLongSentences, longestSentence, scoreReading } from './reading'
import { sideNouns, stopRules, writtenSides } from './word-rules'

/** What a rule needs to know of the item. */
type Facts = Pick<CatalogItem, 'kind' | 'sideRule' | 'attributes'>

/** What is wrong with one item's text in a language, in words for its author. */
export function checkText(text: WrittenText, item: Facts, locale: PlanLocale): string[] {
  const problems: string[] = []
  const least = undosedKinds.includes(item.kind) ? 1 : 2
  if (text.move.length < least || text.move.length > (undosedKinds.includes(item.kind) ? 6 : 4))
    problems.push(`move has ${text.move.length} steps`)
  const lines = [
    text.start,
    ...text.move,
    text.feel,
    text.stop,
    ...(text.why ? [text.why] : []),
    ...(text.short ? [text.short] : []),
  ]
  const whole = lines.join(' ')
  problems.push(...readingProblems(whole, item, locale))
  const most = longestSentence[locale] + (item.kind === 'SF' && locale === 'es' ? 2 : 0)
  for (const { sentence, words } of findLongSentences(whole, locale, most))
    problems.push(`${words} words: "${sentence}"`)
  for (const line of [...lines, text.alt, ...(item.kind === 'SF' ? [] : [text.title])])
    for (const word of findForbidden(line, locale)) problems.push(`says "${word}": ${line}`)
  problems.push(...sideProblems(text, lines, item, locale))
  problems.push(...stopProblems(text, item, locale))
  if (item.kind === 'SF') problems.push(...findLostUrgency(text, locale))
  return problems
}

function readingProblems(text: string, { kind }: Facts, locale: PlanLocale): string[] {
  const score = scoreReading(text, locale, kind === 'SF')
  if (!score || score.isEasy) return []
  const { measure, value, limit } = score
  return [
    measure === 'ease'
      ? `Fernández-Huerta ${value.toFixed(0)}, at least ${limit}`
      : `Flesch–Kincaid ${value.toFixed(1)}, at most ${limit}`,
  ]
}

function sideProblems(text: WrittenText, lines: string[], item: Facts, locale: PlanLocale): string[] {
  const problems: string[] = []
  const all = lines.join(' ')
  const named = /\{(side|other|place)/.test(all)
  if (item.sideRule === 'one' && !named && !undosedKinds.includes(item.kind))
    problems.push('never says {side}')
  if (item.sideRule !== 'one' && /\{(side|other)/.test(all))
    problems.push('says {side}, but the item has none')
  if (locale === 'en' && /\{(side|other):/.test(`${all} ${text.alt}`))
    problems.push('gender in an English token')
  if (locale === 'es') {
    if (/\{(side|other)\}/.test(`${all} ${text.alt}`)) problems.push('a bare {side} in Spanish')
    for (const [, before = '', gender] of `${all} ${text.alt}`.matchAll(/(\S+) \{(?:side|other):([fm])\}/g))
      if (!sideNouns[gender as 'f' | 'm'].test(before)) problems.push(`"${before} {…:${gender}}"`)
  }
  if (writtenSides[locale].test(all)) problems.push('names a side instead of {side}')
  return problems
}

function stopProblems(text: WrittenText, item: Facts, locale: PlanLocale): string[] {
  if (undosedKinds.includes(item.kind)) return []
  return stopRules.flatMap((rule) => {
    const codes = rule.codes.filter((code) => hasCode(item, code))
    return codes.length > 0 && !rule[locale].test(text.stop)
      ? [`stop names nothing for ${codes.join(' ')}`]
      : []
  })
}

/** What two languages of one item do not share: steps, numbers, parts. */
export function comparePair(en: WrittenText, es: WrittenText): string[] {
  const problems: string[] = []
  if (en.move.length !== es.move.length)
    problems.push(`${en.move.length} steps in en, ${es.move.length} in es`)
  for (const part of ['why', 'short'] as const)
    if (Boolean(en[part]) !== Boolean(es[part])) problems.push(`${part} stands in one language only`)
  for (const part of ['start', 'feel', 'stop', 'short'] as const) {
    const [a, b] = [numbers(en[part] ?? ''), numbers(es[part] ?? '')]
    if (a !== b) problems.push(`numbers of ${part}: ${a || '–'} in en, ${b || '–'} in es`)
  }
  en.move.forEach((step, index) => {
    const [a, b] = [numbers(step), numbers(es.move[index] ?? '')]
    if (a !== b) problems.push(`numbers of step ${index + 1}: ${a || '–'} in en, ${b || '–'} in es`)
  })
  return problems
}

const numbers = (text: string) => (text.match(/\d+/g) ?? []).toSorted().join(' ')
