'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import type { Uses } from './send-own-item'

/** Asks in plain words for whom an item that is in use is to be changed. */
export function UsesDialog({
  uses: { count, uses },
  onChoose,
  onCancel,
}: {
  uses: Uses
  /** The plan that alone is changed, or null for everywhere. */
  onChoose: (planId: string | null) => void
  onCancel: () => void
}) {
  const t = useTranslations('own')
  const common = useTranslations('common')
  const [planId, setPlanId] = useState(uses.length === 1 ? (uses[0]?.planId ?? '') : '')
  const [missing, setMissing] = useState(false)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onCancel()}
      title={t('use.title')}
      description={t('use.text', { count })}
      closeLabel={common('close')}
    >
      <div className="grid gap-5">
        <Button look="primary" className="justify-self-start" onClick={() => onChoose(null)}>
          {t('use.everywhere')}
        </Button>
        <div className="grid gap-3 border-line border-t pt-4">
          <Field
            label={t('use.who')}
            error={missing && planId === '' ? t('use.choose') : undefined}
            hint={count > uses.length ? t('use.more', { count: uses.length }) : undefined}
          >
            <Select value={planId} onChange={(event) => setPlanId(event.target.value)}>
              <option value="">{t('use.choose')}</option>
              {uses.map((use) => (
                <option key={use.planId} value={use.planId}>
                  {t('use.line', use)}
                </option>
              ))}
            </Select>
          </Field>
          <p className="text-ink-2">{t('use.onlyText')}</p>
          <Button
            className="justify-self-start"
            onClick={() => (planId === '' ? setMissing(true) : onChoose(planId))}
          >
            {t('use.only')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
