'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import { focusLeft, type Left } from './use-left'

const shown = 3

/** What is left before the plan can be given, each a press away; read aloud as it grows less. */
export function LeftLine({ left }: { left: readonly Left[] }) {
  const t = useTranslations('builder.give')
  if (left.length === 0)
    return (
      <p className="max-w-96 text-12 text-ink-2" aria-live="polite">
        {t('nothingLeft')}
      </p>
    )
  return (
    <div className="flex min-w-0 flex-1 gap-2 text-13">
      <Icon name="warn" className="mt-0.5" />
      <p>
        <b className="font-semibold" aria-live="polite">
          {t('left', { count: left.length })}
        </b>{' '}
        {left.slice(0, shown).map(({ id, words }, index) => (
          <span key={id} className={index > 0 ? 'max-tablet:hidden' : undefined}>
            {index > 0 && ' · '}
            <button
              type="button"
              className="text-start underline decoration-line-2 underline-offset-2 hover:decoration-accent"
              onClick={() => focusLeft([id])}
            >
              {words}
            </button>
          </span>
        ))}
        <span className={left.length > shown ? undefined : 'tablet:hidden'}>{left.length > 1 && ' …'}</span>
      </p>
    </div>
  )
}
