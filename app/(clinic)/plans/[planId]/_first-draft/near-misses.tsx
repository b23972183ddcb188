'use client'

import { useTranslations } from 'next-intl'
import { FigurePicture } from '@/app/_components/figure-picture'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import type { NearMiss } from '@/lib/draft/draft'
import { useBuilder } from '../_components/builder-context'

/** What was close and why it is not in the draft. What a rule blocks can not be added here. */
export function NearMisses({
  misses,
  isAdded,
  onAdd,
  say,
}: {
  misses: readonly NearMiss[]
  isAdded: (slug: string) => boolean
  onAdd: (slug: string) => void
  say: (whyNot: NearMiss['whyNot']) => string
}) {
  const t = useTranslations('draft')
  const { catalog } = useBuilder()
  return (
    <section aria-labelledby="why-not" className="mt-6">
      <h3
        id="why-not"
        className="flex flex-wrap items-baseline gap-x-2 border-ink border-b pb-1.5 text-14 font-semibold"
      >
        {t('whyNotLabel')}
        <span className="text-12 font-normal text-ink-2">{t('close', { count: misses.length })}</span>
      </h3>
      <ul className="grid gap-x-8 wide:grid-cols-2">
        {misses.map(({ line, whyNot }) => {
          const item = catalog.get(line.slug)
          if (!item) return null
          const isBlocked = whyNot.code === 'blocked'
          return (
            <li
              key={line.slug}
              className="grid grid-cols-[64px_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-b py-2"
            >
              <FigurePicture figure={item.figure} kind={item.kind} quiet className="h-10 w-full" />
              <div className="min-w-0">
                <p className="text-13 font-medium text-ink-2">{item.name}</p>
                <p className="mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-1.5 text-12">
                  <Icon name={isBlocked ? 'stop' : 'minus'} className="mt-px" />
                  <span>
                    {isBlocked && <b className="font-semibold">{t('blocked')} </b>}
                    {say(whyNot)}
                  </span>
                </p>
              </div>
              {!isBlocked && (
                <Button
                  size="small"
                  className="max-tablet:h-11"
                  aria-pressed={isAdded(line.slug)}
                  aria-label={t('addNamed', { name: item.name })}
                  onClick={() => onAdd(line.slug)}
                >
                  {isAdded(line.slug) ? t('added') : t('add')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
