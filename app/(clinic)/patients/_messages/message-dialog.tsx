'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { TextArea } from '@/app/_ui/text-area'
import { wordLimit } from '@/lib/adherence/message/word-limit'

export type MessageField = { name: string; label: string; value: string }

/** Texts that go to the patient as one message: an answer, or a remark for each exercise. */
export function MessageDialog({
  open,
  onOpenChange,
  title,
  fields,
  busy,
  onSend,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  fields: readonly MessageField[]
  busy: boolean
  /** Takes what was typed, by the name of its field; empty ones are left out. */
  onSend: (typed: Map<string, string>) => Promise<boolean>
}) {
  const t = useTranslations('talk')
  const common = useTranslations('common')
  const form = useId()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const typed = new Map(
      fields.flatMap(({ name }) => {
        const text = String(data.get(name) ?? '').trim()
        return text ? [[name, text] as const] : []
      }),
    )
    if (busy) return
    if (typed.size === 0) return event.currentTarget.querySelector('textarea')?.focus()
    if (await onSend(typed)) onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common('close')}
      title={title}
      description={t('how')}
      actions={
        <Button look="primary" type="submit" form={form} busy={busy && common('saving')}>
          {t('send')}
        </Button>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4">
        {fields.map(({ name, label, value }) => (
          <Field key={name} label={label}>
            <TextArea name={name} rows={1} maxLength={wordLimit} defaultValue={value} />
          </Field>
        ))}
      </form>
    </Dialog>
  )
}
