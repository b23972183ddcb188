'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { textsOf } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { useToast } from '@/app/_ui/toast'
import { TemplateFields } from '@/app/(clinic)/_components/template-fields'
import { useBuilder } from '../_components/builder-context'
import { KeepWords } from './keep-words'
import { templateChoicesQuery, templatesKey } from './template-queries'

/** Keeps the plan as a template of one's own or the clinic's, new or in the place of one, without anything of the patient. */
export function SaveTemplate({ onClose }: { onClose: () => void }) {
  const t = useTranslations('builder.templates')
  const common = useTranslations('common')
  const form = useId()
  const toast = useToast()
  const client = useQueryClient()
  const { planId, patient, content, draft, can } = useBuilder()
  const { data: choices = [] } = useQuery(templateChoicesQuery)
  const changeable = choices.filter(({ whose }) => whose === 'mine' || (whose === 'clinic' && can.keep))
  const [place, setPlace] = useState('')
  const [shared, setShared] = useState(false)
  const [keepWords, setKeepWords] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const replaced = changeable.find(({ code }) => code === place)

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const [name, note] = [String(typed.get('name') ?? '').trim(), String(typed.get('note') ?? '').trim()]
    setBusy(true)
    setRefused(null)
    try {
      if (!(await draft.flush())) throw new Error('The draft is not saved.')
      if (replaced) {
        const json = { revision: replaced.revision, planId, keepWords }
        await fetchJson(`/api/templates/own/${place}/content`, textsOf('id'), { method: 'PUT', json })
      } else {
        const json = { planId, name, note, shared, keepWords }
        await fetchJson('/api/templates/own', textsOf('id'), { method: 'POST', json })
      }
      toast({ text: t('saved', { name: replaced?.name ?? name }) })
      onClose()
    } catch (error) {
      setRefused(toRefusal(error).message || t('saveFailed'))
    }
    setBusy(false)
    await client.invalidateQueries({ queryKey: templatesKey })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('save')}
      description={t('saveHint', { name: patient.firstName })}
      closeLabel={common('close')}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="primary" type="submit" form={form} busy={busy && common('saving')}>
            {t('saveButton')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} className="grid gap-5">
        {refused && <p role="alert">{refused}</p>}
        {changeable.length > 0 && (
          <Field label={t('place')}>
            <Select value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
              <option value="">{t('placeNew')}</option>
              {changeable.map(({ code, name }) => (
                <option key={code} value={code}>
                  {t('placeOf', { name })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {!replaced && (
          <TemplateFields
            words={t}
            template={{ name: content.title }}
            shared={shared}
            mayShare={can.keep}
            onShare={setShared}
          />
        )}
        <KeepWords keep={keepWords} onChange={setKeepWords} />
      </form>
    </Dialog>
  )
}
