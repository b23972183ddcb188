'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import type { OwnItemVersion } from '@/lib/catalog/own/stored-own-item'

/** What each save said; one taken back stands in the form until it is saved. */
export function VersionList({
  versions,
  current,
  onTake,
}: {
  versions: readonly OwnItemVersion[]
  current: number
  onTake: (version: OwnItemVersion) => void
}) {
  const t = useTranslations('own')
  const format = useFormatter()
  if (versions.length === 0) return null
  return (
    <section>
      <h2 className="border-ink border-b pb-1 text-16 font-semibold">{t('versions.title')}</h2>
      <ol>
        {versions.map((version) => (
          <li key={version.revision} className="flex min-h-10 items-center gap-4 border-line border-b">
            <span className="w-6 font-semibold tabular-nums">{version.revision}</span>
            <span className="flex-1 text-ink-2">
              {t('versions.line', {
                when: format.dateTime(new Date(version.changedAt), {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                }),
                who: version.changedBy ?? t('conflict.someone'),
              })}
            </span>
            {version.revision === current ? (
              <span className="text-12 text-ink-3">{t('versions.now')}</span>
            ) : (
              <Button look="text" size="small" onClick={() => onTake(version)}>
                {t('versions.take')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
