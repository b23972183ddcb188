'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { classNames } from '@/app/_ui/class-names'
import type { useScreening } from './use-screening'

/** Who is asked, how long it has taken, and how far it is: one box a question. */
export function ScreeningHead({
  title,
  lines,
  screening: { questions, answerOf, answered },
  current,
}: {
  title: string
  lines: readonly string[]
  screening: ReturnType<typeof useScreening>
  current: string | null
}) {
  const t = useTranslations('screening')
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-12 gap-y-3 px-8 py-5 max-tablet:px-4">
      <div>
        <h1 className="text-28 font-semibold tracking-[-0.01em]">{title}</h1>
        <p className="text-ink-2">{lines.join(' · ')}</p>
        <p className="mt-1 max-w-[72ch] text-12 text-ink-2">{t('hint')}</p>
      </div>
      <div className="grid gap-1.5">
        <p className="flex items-baseline justify-between gap-6">
          <SinceStart />
          <span className="text-12 text-ink-2 tabular-nums">
            <span aria-hidden="true">{t('progress', { done: answered, count: questions.length })}</span>
            <span className="sr-only">{t('progressSaid', { done: answered, count: questions.length })}</span>
          </span>
        </p>
        <div className="flex flex-wrap gap-[3px]" aria-hidden="true">
          {questions.map((question) => (
            <span
              key={question.id}
              className={classNames(
                'size-2.5 border',
                question.id === current && 'outline-2 outline-accent outline-offset-1',
                boxes[answerOf(question) ?? 'none'],
              )}
            />
          ))}
        </div>
      </div>
    </header>
  )
}

const boxes = {
  yes: 'border-ink bg-ink',
  no: 'border-ink-2 bg-ink-2',
  unknown: 'border-dashed border-ink-2',
  none: 'border-line-2',
}

/** Minutes and seconds since the questions came up; nothing waits for it. */
function SinceStart() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const start = Date.now()
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - start) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span aria-hidden="true" className="text-20 font-semibold tabular-nums">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  )
}
