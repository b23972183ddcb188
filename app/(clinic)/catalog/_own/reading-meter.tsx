'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { Icon } from '@/app/_ui/icon'
import { findTextHints, type TextHint } from '@/lib/catalog/own/find-text-hints'
import type { OwnItem, OwnWords } from '@/lib/catalog/own/own-item'
import type { PlanLocale } from '@/lib/i18n/locales'

/** How the words read, as they are typed, and what would make them easier. */
export function ReadingMeter({
  item,
  words,
  locale,
}: {
  item: OwnItem
  words: OwnWords
  locale: PlanLocale
}) {
  const t = useTranslations('own')
  const { score, hints } = findTextHints(useDeferredValue(words), item, locale)
  if (!score) return <p className="text-12 text-ink-3">{t('reading.empty')}</p>
  return (
    <div className="border-line border-t pt-2 text-12">
      <p className="flex gap-2" data-reading={score.isEasy ? 'easy' : 'hard'}>
        <Icon name={score.isEasy ? 'check' : 'note'} />
        <span>
          <b>{t(score.isEasy ? 'reading.easy' : 'reading.hard')}</b>{' '}
          <span className="text-ink-2">
            {t(`reading.${score.measure}`, { value: score.value, limit: score.limit })}
          </span>
        </span>
      </p>
      {hints.length > 0 && (
        <>
          <p className="mt-2 font-medium">{t('hint.title')}</p>
          <ul className="mt-1 grid gap-1 text-ink-2">
            {hints.map((hint) => (
              <li key={JSON.stringify(hint)}>{sayHint(hint, t)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function sayHint(hint: TextHint, t: ReturnType<typeof useTranslations<'own'>>): string {
  const { kind, ...words } = hint
  return t(`hint.${kind}`, { words: 0, sentence: '', word: '', codes: '', ...words })
}
