'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { toRefusal } from '@/app/_session/fetch-json'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { TextInput } from '@/app/_ui/text-input'
import type { ProofChoice } from '@/lib/share/proof/proof-kind'
import { useDesk } from '../_components/builder-context'
import { askProof, type PlanLink } from './plan-link'

/** What a link asks of a device that is new to it, and how that is changed. A PIN is shown once, to be told in person. */
export function LinkProof({
  link,
  changed,
}: {
  link: Pick<PlanLink, 'id' | 'asks' | 'pin'>
  changed: (change: Pick<PlanLink, 'asks' | 'pin'>) => void
}) {
  const t = useTranslations('builder.link.proof')
  const { planId, patient } = useDesk()
  const change = useMutation({
    mutationFn: (choice: ProofChoice | null) => askProof(planId, link.id, choice),
    onSuccess: (pin, choice) => changed({ asks: choice?.kind ?? null, pin }),
  })
  const { asks, pin } = link
  const name = patient.firstName
  const press = (words: string, choice: ProofChoice | null, off: string | false = false) => (
    <Button
      look="text"
      className="-ms-2"
      off={off}
      busy={change.isPending && change.variables?.kind === choice?.kind && t('working')}
      onClick={() => change.mutate(choice)}
    >
      {words}
    </Button>
  )
  return (
    <section aria-label={t('title')} className="grid w-full justify-items-start gap-1">
      <p role="status">
        {pin ? t('told', { name }) : asks ? t(asks, { name }) : t('none')}
        {pin && (
          <output className="mt-1 block select-all font-semibold text-24 tabular-nums tracking-[0.1em]">
            {pin}
          </output>
        )}
      </p>
      <div className="flex flex-wrap gap-x-4">
        {press(t(asks === 'pin' ? 'newPin' : 'askPin'), { kind: 'pin' })}
        {asks !== 'birth-year' &&
          press(t('askYear'), { kind: 'birth-year' }, patient.age === null && t('noYear'))}
        {asks && press(t('askNothing'), null)}
      </div>
      {asks === 'pin' && <OwnPin save={(own) => change.mutate({ kind: 'pin', pin: own })} />}
      {change.isError && (
        <p role="alert">
          {toRefusal(change.error).problems[0]?.allowed || toRefusal(change.error).message || t('failed')}
        </p>
      )}
    </section>
  )
}

/** A PIN that the patient wants to keep, typed by the therapist. */
function OwnPin({ save }: { save: (pin: string) => void }) {
  const t = useTranslations('builder.link.proof')
  const [typing, setTyping] = useState(false)
  if (!typing)
    return (
      <Button look="text" className="-ms-2" onClick={() => setTyping(true)}>
        {t('own')}
      </Button>
    )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save(String(new FormData(event.currentTarget).get('pin') ?? ''))
    setTyping(false)
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <Field label={t('ownPin')} hint={t('ownHint')}>
        <TextInput
          name="pin"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          required
          className="w-24"
        />
      </Field>
      <Button type="submit">{t('ownSave')}</Button>
    </form>
  )
}
