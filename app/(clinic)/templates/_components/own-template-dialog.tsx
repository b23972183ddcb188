'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import { textsOf } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { TemplateFields } from '@/app/(clinic)/_components/template-fields'
import type { OwnTemplate } from '@/lib/plan/own-templates/own-template'

/** What a template is called, what it is for, and who can begin with it. */
export function OwnTemplateDialog({
  template: { id, revision, ...template },
  mayShare,
  onClose,
}: {
  template: OwnTemplate
  mayShare: boolean
  onClose: () => void
}) {
  const t = useTranslations('templates.screen.own')
  const common = useTranslations('common')
  const router = useRouter()
  const form = useId()
  const { left } = template
  const [shared, setShared] = useState(template.shared || left !== null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const [name, note] = [String(typed.get('name') ?? ''), String(typed.get('note') ?? '')]
    setBusy(true)
    try {
      const json = { revision, name, note, shared }
      await fetchJson(`/api/templates/own/${id}`, textsOf('id'), { method: 'PUT', json })
      router.refresh()
      onClose()
    } catch (error) {
      const isStale = error instanceof RefusedError && error.status === 409
      setRefused(isStale ? t('stale') : toRefusal(error).message || t('failed'))
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(left === null ? 'editTitle' : 'takeOverTitle')}
      closeLabel={common('close')}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="primary" type="submit" form={form} busy={busy && common('saving')}>
            {common('save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} className="grid gap-5">
        {refused && <p role="alert">{refused}</p>}
        {left !== null && <p>{t('leftText', { name: left })}</p>}
        <TemplateFields
          words={t}
          template={template}
          shared={shared}
          mayShare={mayShare}
          onShare={setShared}
        />
      </form>
    </Dialog>
  )
}
