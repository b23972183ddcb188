'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileButton } from '@/app/_ui/file-button'
import { Icon } from '@/app/_ui/icon'
import { filmLimits } from '@/lib/catalog/film/film-limits'
import type { OwnFilm } from '@/lib/catalog/own/own-item'
import { ChosenFilm } from './chosen-film'
import { lookAtFilm } from './look-at-film'

const limits = { size: `${filmLimits.bytes / 1_000_000} MB`, seconds: filmLimits.seconds }

/** Chooses a film; what would not play everywhere is said at once, before anything is sent. */
export function AddFilm({ onAdd }: { onAdd: (film: OwnFilm) => void }) {
  const t = useTranslations('own.film')
  const locale = useLocale()
  const [chosen, setChosen] = useState<{ file: File; seconds: number } | null>(null)
  const [problem, setProblem] = useState('')
  const [checking, setChecking] = useState(false)

  async function choose(file: File) {
    setChosen(null)
    setProblem('')
    if (file.size > filmLimits.bytes) return setProblem(t('tooLarge', limits))
    setChecking(true)
    const found = await lookAtFilm(file, locale).catch(() => ({ problem: t('unreadable') }))
    setChecking(false)
    if ('problem' in found) setProblem(found.problem)
    else setChosen({ file, seconds: found.seconds })
  }

  return (
    <div className="grid justify-items-start gap-3">
      <FileButton
        label={t('add')}
        accept={filmLimits.types.join(',')}
        onChoose={(file) => void choose(file)}
      />
      <p className="text-12 text-ink-3">{t('limits', limits)}</p>
      {checking && <p role="status">{t('checking')}</p>}
      {problem !== '' && (
        <p role="alert" className="flex gap-2">
          <Icon name="stop" className="mt-0.5" />
          {problem}
        </p>
      )}
      {chosen && (
        <ChosenFilm
          {...chosen}
          onAdd={(film) => {
            setChosen(null)
            onAdd(film)
          }}
          onFail={setProblem}
          onCancel={() => setChosen(null)}
          onUnplayed={() => {
            setChosen(null)
            setProblem(t('unplayed'))
          }}
        />
      )}
    </div>
  )
}
