'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { TextArea } from '@/app/_ui/text-area'
import type { RuleCard } from '@/lib/plan/check/check-plan'
import { useDesk } from '../_components/builder-context'

/** As lib/plan/check/finding-answer.ts asks for; the schema itself stays out of the page. */
const shortest = 10

/** A licensed member says why a blocked line is given all the same. */
export function OverrideForm({ card, onClose }: { card: RuleCard; onClose: () => void }) {
  const t = useTranslations('safety.card')
  const common = useTranslations('common')
  const { check } = useDesk()
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (reason.trim().length < shortest) return setTooShort(true)
    setBusy(true)
    const done = await check.answer(card, reason.trim())
    setBusy(false)
    if (done) onClose()
  }
  return (
    <form onSubmit={submit} className="mt-1 grid gap-2">
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        required
        error={tooShort && t('reasonShort', { least: shortest })}
      >
        <TextArea
          // The press that opened the form was about this field.
          autoFocus
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button size="small" type="submit" busy={busy && common('saving')}>
          {t('record')}
        </Button>
      </div>
    </form>
  )
}
