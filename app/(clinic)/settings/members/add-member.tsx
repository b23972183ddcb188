'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormRefusal } from '@/app/_components/form-refusal'
import { problemAt } from '@/app/_http/form-state'
import { useFormAction } from '@/app/_http/use-form-action'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import { roles } from '@/lib/access/role'
import { add } from './actions'
import { PasswordLink } from './password-link'

/** A button, and the dialog in which a colleague is added and their link is handed over. */
export function AddMember() {
  const t = useTranslations('settings.members')
  const words = useTranslations('common')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" icon="plus" onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('add')} closeLabel={words('close')} width="narrow">
        <AddForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function AddForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('settings.members')
  const words = useTranslations('common')
  const { state, busy, form } = useFormAction(add)
  if (state.status === 'done') return <PasswordLink link={state.done} onDone={onDone} />
  return (
    <form {...form} className="grid gap-4">
      <Field label={t('name')} error={problemAt(state, 'name')}>
        <TextInput name="name" autoComplete="off" />
      </Field>
      <Field label={t('email')} error={problemAt(state, 'email')}>
        <TextInput name="email" type="email" autoComplete="off" spellCheck={false} />
      </Field>
      <Field label={t('role')} error={problemAt(state, 'role')}>
        <Select name="role" defaultValue="therapist">
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`roleName.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('credentials')}
        optional={t('optional')}
        hint={t('credentialsHint')}
        error={problemAt(state, 'credentials')}
      >
        <TextInput name="credentials" autoComplete="off" />
      </Field>
      <FormRefusal state={state} />
      <Button type="submit" look="primary" size="large" busy={busy && words('saving')}>
        {t('add')}
      </Button>
    </form>
  )
}
