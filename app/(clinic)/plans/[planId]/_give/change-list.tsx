'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { LineChange, PlanComparison } from '@/lib/plan/changes/compare-plans'
import type { ComparedLine } from '@/lib/plan/changes/compared-line'
import { markWords } from '@/lib/plan/changes/mark-words'
import { sayChange } from '@/lib/plan/changes/say-change'
import { ChangeMark } from './change-mark'
import { MarkedText } from './marked-text'

/**
 * Two states of a plan side by side, a row for each line that differs. Signs, words and weight carry the change; no
 * colour does: what is struck was there before, what is underlined is there now.
 */
export function ChangeList({
  comparison: { lines, others, same },
  from,
  to,
}: {
  comparison: PlanComparison
  /** What the two sides are called. */
  from: string
  to: string
}) {
  const t = useTranslations('builder.give')
  const locale = useLocale()
  // What stands above with a change is not named again for another phase where it has none.
  const changed = new Set(lines.flatMap(({ before, after }) => [before?.name, after?.name]))
  const unchanged = new Set(same.map(({ name }) => name).filter((name) => !changed.has(name)))
  return (
    <>
      {lines.length > 0 && (
        <table className="w-full border-collapse text-start max-tablet:block">
          <thead className="max-tablet:sr-only">
            <tr className="border-line border-b text-12 text-ink-2 [&>th]:py-1.5 [&>th]:text-start [&>th]:font-normal">
              <th className="w-28">
                <span className="sr-only">{t('what')}</span>
              </th>
              <th>
                <span className="sr-only">{t('line')}</span>
              </th>
              <th className="w-[28%]">{from}</th>
              <th className="w-[28%]">{to}</th>
            </tr>
          </thead>
          <tbody className="max-tablet:block">
            {lines.map((line) => (
              <ChangeRow key={line.itemId} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <ul aria-label={t('others')}>
          {others.map((word) => (
            <li key={`${word.code} ${word.params.name}`} className="flex gap-2 border-line border-b py-2">
              <ChangeMark mark="changed" />
              {sayChange(word, locale)}
            </li>
          ))}
        </ul>
      )}
      {unchanged.size > 0 && (
        <p className="pt-2 text-12 text-ink-2">{t('same', { names: [...unchanged].join(', ') })}</p>
      )}
    </>
  )
}

function ChangeRow({ line }: { line: LineChange }) {
  const t = useTranslations('builder.give')
  const locale = useLocale()
  const { mark, before, after, words } = line
  const [first] = words
  const rung = first?.code === 'easier' || first?.code === 'harder' ? first.code : null
  const swapped = before && after && before.slug !== after.slug
  // Dose, side and name are seen in their columns; the rest is said.
  const more = words.filter(
    ({ code }) => !['added', 'removed', 'easier', 'harder', 'swapped', 'dose', 'side'].includes(code),
  )
  return (
    <tr className="border-line border-b align-top max-tablet:grid max-tablet:grid-cols-2 max-tablet:gap-x-3 max-tablet:py-2 tablet:[&>*]:py-2 tablet:[&>*]:pe-3">
      <td className="whitespace-nowrap text-ink-2 max-tablet:col-span-2">
        <span className="inline-flex items-center gap-2">
          <ChangeMark mark={mark} />
          {t(rung ? `mark.${rung}` : `mark.${mark}`)}
        </span>
      </td>
      <th scope="row" className="text-start font-semibold max-tablet:col-span-2">
        {swapped && <del className="block font-normal text-ink-2">{before.name}</del>}
        <span className={mark === 'removed' ? 'line-through' : undefined}>{(after ?? before)?.name}</span>
        {more.map((word) => (
          <span key={word.code} className="block text-12 font-normal text-ink-2">
            {sayChange(word, locale)}
          </span>
        ))}
      </th>
      <Cell line={before} other={after} as="del" />
      <Cell line={after} other={before} as="ins" />
    </tr>
  )
}

function Cell({
  line,
  other,
  as,
}: {
  line: ComparedLine | null
  other: ComparedLine | null
  as: 'del' | 'ins'
}) {
  const t = useTranslations('builder.give')
  const common = useTranslations('common')
  if (!line) return <td className="text-ink-3 max-tablet:text-12">{t('notThere')}</td>
  const side = line.side && common(`side.${line.side}`)
  const differs = other !== null && line.side !== other.side
  const parts = other ? markWords(line.dose, other.dose) : [{ text: line.dose, same: true }]
  return (
    <td className={other === null || as === 'ins' ? 'font-medium' : undefined}>
      <MarkedText parts={parts} as={as} />
      {side && line.dose && ', '}
      {side && <MarkedText parts={[{ text: side, same: !differs }]} as={as} />}
    </td>
  )
}
