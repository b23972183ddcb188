'use client'

import { useTranslations } from 'next-intl'
import type { ImportProgress } from '@/lib/catalog/own/exchange/import-report'

/** How far the file is: read, sent, checked, written. */
export function ImportProgressLine({
  name,
  progress,
  reading,
}: {
  name: string
  progress: ImportProgress | null
  reading: boolean
}) {
  const t = useTranslations('own.exchange')
  const said = progress
    ? t(progress.step === 'write' ? 'writing' : 'checking', { done: progress.done, of: progress.of })
    : t(reading ? 'reading' : 'sending', { name })
  return (
    <section className="grid max-w-[62ch] gap-2">
      <progress
        max={progress?.of || 1}
        {...(progress ? { value: progress.done } : {})}
        aria-label={name}
        className="w-full accent-(--accent)"
      />
      <p role="status" className="text-ink-2">
        {said}
      </p>
    </section>
  )
}
