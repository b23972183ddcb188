'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useBuilder } from '../_components/builder-context'
import { LeftOutLine } from './left-out-line'

/** What a template or a file had and the rules kept out for this patient, with the reason and what helps. */
export function LeftOutList() {
  const t = useTranslations('builder.templates')
  const { leftOut, keepLeftOut, patient, can, check } = useBuilder()
  if (leftOut.length === 0 || !check.engine) return null
  const title = t('leftOut', { count: leftOut.length, name: patient.firstName })
  return (
    <section aria-label={title} className="mx-6 mt-3 border-2 border-ink px-3 pt-2 pb-1 max-tablet:mx-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="me-auto font-semibold">{title}</h2>
        {can.change && (
          <Button look="bare" size="small" onClick={() => keepLeftOut([])}>
            {t('leftOutRead')}
          </Button>
        )}
      </div>
      <ul>
        {leftOut.map((entry) => (
          <LeftOutLine key={entry.line.id} entry={entry} engine={check.engine} />
        ))}
      </ul>
    </section>
  )
}
