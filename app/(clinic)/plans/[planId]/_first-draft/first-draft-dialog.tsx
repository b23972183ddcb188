'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Dialog } from '@/app/_ui/dialog'
import { Waiting } from '@/app/_ui/waiting'
import { useBuilder } from '../_components/builder-context'
import { Drafting } from './drafting'
import { firstFindings } from './first-findings'
import { conditionsQuery } from './template-query'

/** The dialog of the first draft, once the conditions that it can be made for have come. */
export default function FirstDraftDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('draft')
  const common = useTranslations('common')
  const { check } = useBuilder()
  const { data, isError } = useQuery(conditionsQuery(useLocale()))
  if (data)
    return (
      <Drafting
        conditions={data.templates}
        first={firstFindings(check.facts.facts, data.templates)}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      closeLabel={common('close')}
      width="full"
    >
      {isError ? <p role="alert">{t('failed')}</p> : <Waiting>{common('loading')}</Waiting>}
    </Dialog>
  )
}
