'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { useDayWords } from '@/app/_components/use-day-words'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { useToast } from '@/app/_ui/toast'
import { askedProblems, mayStandOnLink } from '@/lib/measures/link/asked-measure'
import type { LinkMeasures } from '@/lib/measures/link/queries'
import { enteredMeasures, findMeasure } from '@/lib/measures/measures'
import { usePutRecord } from '../_components/use-put-record'
import { AskedRow } from './asked-row'
import type { LinkSetting } from './link-setting'
import { readAskedForm } from './read-asked-form'

const answer = readWith((value): value is LinkMeasures => isRecord(value) && Array.isArray(value.asked))

/** Which measures the patient is asked on the link, and when again; those that fit the plan come first. */
export default function AskOnLinkDialog({
  setting: { patientId, stored, offered, lately, reviewDate },
  open,
  onOpenChange,
}: {
  setting: LinkSetting
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('measures.link')
  const measures = useTranslations('measures')
  const common = useTranslations('common')
  const locale = useLocale()
  const toDay = useDayWords()
  const toast = useToast()
  const form = useId()
  const [error, setError] = useState<string | null>(null)
  const { put, busy } = usePutRecord(answer, {
    working: measures('working'),
    elsewhere: t('elsewhere'),
    failed: measures('dialog.failed'),
  })
  const possible = enteredMeasures.filter(mayStandOnLink)
  const isFirst = (code: string) => offered.includes(code) || stored.asked.some((one) => one.measure === code)
  const rows = [
    ...possible.filter(({ code }) => isFirst(code)),
    ...possible.filter(({ code }) => !isFirst(code)),
  ]
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = readAskedForm(new FormData(event.currentTarget))
    const [wrong] = askedProblems(asked, findMeasure)
    if (wrong) return setError(t(`refused.${wrong.code}`))
    const said = await put(`/api/patients/${patientId}/link-measures`, { revision: stored.revision, asked })
    if (typeof said === 'string') return setError(said)
    toast({ text: t(asked.length > 0 ? 'saved' : 'savedNone') })
    onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common('close')}
      width="wide"
      title={t('title')}
      description={`${t('how')} ${reviewDate ? t('review', { day: toDay(reviewDate) }) : t('noReview')}`}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy && common('saving')}>
          {t('save')}
        </Button>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <ul className="border-line border-t">
          {rows.map((measure) => (
            <AskedRow
              key={measure.code}
              measure={measure}
              locale={locale}
              asked={stored.asked.find((one) => one.measure === measure.code) ?? null}
              lately={lately[measure.code] ?? null}
            />
          ))}
        </ul>
        {error !== null && (
          <p role="alert" className="mt-3 font-medium">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  )
}
