'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import type { PlanVisit, VisitInput, VisitLine } from '@/lib/adherence/visit/visit'
import { CopiedWords } from './copied-words'
import type { ShownVisit } from './shown-visit'
import { useWriteVisit } from './use-write-visit'
import { VisitForm } from './visit-form'

/** Records a visit or corrects one, and then hands its line over for the record's note. */
export default function VisitDialog({
  planId,
  version,
  lines,
  visit,
  reassessed,
  visits,
  clinic,
  open,
  onOpenChange,
}: {
  planId: string
  version: number
  lines: readonly VisitLine[]
  /** What is corrected; null for a new one. */
  visit: PlanVisit | null
  reassessed: boolean
  /** What is on record by now, in words. */
  visits: readonly ShownVisit[]
  clinic: { country: string; today: string }
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('visit.dialog')
  const row = useTranslations('visit.row')
  const common = useTranslations('common')
  const form = useId()
  // One for as long as this form is open: a press that is repeated is the same visit.
  const [visitId] = useState(() => visit?.id ?? crypto.randomUUID())
  const revision = (visit?.revision ?? 0) + 1
  const { write, busy } = useWriteVisit(planId)
  const [error, setError] = useState<string | null>(null)
  const [written, setWritten] = useState(false)
  const record = async (said: VisitInput | null) => {
    if (busy) return
    const failed = said ? await write(visitId, revision, said) : t('empty')
    setError(failed)
    setWritten(failed === null)
  }
  const shown = written && visits.find((one) => one.id === visitId && one.revision >= revision)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common('close')}
      width="wide"
      title={written ? t('recorded') : t(visit ? 'correct' : 'title')}
      description={written ? undefined : t('version', { version })}
      actions={
        written ? (
          <Button onClick={() => onOpenChange(false)}>{t('close')}</Button>
        ) : (
          <Button
            look="primary"
            type="submit"
            form={form}
            aria-keyshortcuts="Control+Enter Meta+Enter"
            busy={busy && common('saving')}
          >
            {t(visit ? 'saveChange' : 'save')}
          </Button>
        )
      }
    >
      {written ? (
        <div aria-live="polite" className="min-h-20">
          {shown ? (
            <CopiedWords words={shown.words} label={row('copy')} look="primary" takesFocus />
          ) : (
            common('loading')
          )}
        </div>
      ) : (
        <VisitForm
          id={form}
          lines={lines}
          version={version}
          visit={visit}
          reassessed={reassessed}
          clinic={clinic}
          onSay={(said) => void record(said)}
          error={error}
        />
      )}
    </Dialog>
  )
}
