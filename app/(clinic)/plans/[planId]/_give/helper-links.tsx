'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { toRefusal } from '@/app/_session/fetch-json'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import { putNewest } from '@/app/(clinic)/_components/put-newest'
import { type HelperInput, helperRoles } from '@/lib/share/helper-link/helper-link'
import { useDesk } from '../_components/builder-context'
import { CopyLink } from './copy-link'
import { askHelperLinks, endLink, type HelperLink, helperKey, makeHelperLink } from './helper-link'
import { LinkProof } from './link-proof'
import { withToldPin } from './plan-link'

/** Links of those who help the patient: each its own, ended by itself. One more is made in a quiet form. */
export function HelperLinks() {
  const t = useTranslations('builder.link.helper')
  const { planId, can, patient } = useDesk()
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const key = helperKey(planId)
  const links = useQuery({
    queryKey: key,
    queryFn: async () => {
      const now = await askHelperLinks(planId)
      const before = client.getQueryData<HelperLink[]>(key)
      return now.map((link) =>
        withToldPin(
          link,
          before?.find(({ id }) => id === link.id),
        ),
      )
    },
  })
  const make = useMutation({
    mutationFn: (input: HelperInput) => makeHelperLink(planId, input),
    onSuccess: (made) => {
      setAsking(false)
      return putNewest<HelperLink[]>(client, key, (now = []) => [
        ...now.filter(({ id }) => id !== made.id),
        made,
      ])
    },
  })
  return (
    <section aria-label={t('title')} className="grid w-full justify-items-start gap-3">
      {(links.data ?? []).map((link) => (
        <HelperRow key={link.id} link={link} />
      ))}
      {can.share && !asking && (
        <Button look="text" className="-ms-2" onClick={() => setAsking(true)}>
          {t('make')}
        </Button>
      )}
      {asking && <HelperForm name={patient.firstName} busy={make.isPending} make={make.mutate} />}
      {make.isError && <p role="alert">{toRefusal(make.error).message || t('failed')}</p>}
    </section>
  )
}

function HelperForm({
  name,
  busy,
  make,
}: {
  name: string
  busy: boolean
  make: (input: HelperInput) => void
}) {
  const t = useTranslations('builder.link.helper')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const role = helperRoles.find((one) => one === form.get('role')) ?? 'other'
    make({ role, name: String(form.get('name') ?? '').trim(), reads: form.get('reads') === 'on' })
  }
  return (
    <form onSubmit={submit} className="grid w-full gap-3 border-line border-s-2 ps-4">
      <p>{t('how', { name })}</p>
      <div className="flex flex-wrap gap-4">
        <Field label={t('role')}>
          <Select name="role" defaultValue="family">
            {helperRoles.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('name')} hint={t('nameHint')}>
          <TextInput name="name" maxLength={60} autoComplete="off" />
        </Field>
      </div>
      <label className="flex items-center gap-2">
        <input type="checkbox" name="reads" />
        {t('reads', { name })}
      </label>
      <div>
        <Button type="submit" icon="link" busy={busy && t('making')}>
          {t('makeIt')}
        </Button>
      </div>
    </form>
  )
}

function HelperRow({ link }: { link: HelperLink }) {
  const t = useTranslations('builder.link.helper')
  const format = useFormatter()
  const { planId, can } = useDesk()
  const client = useQueryClient()
  const key = helperKey(planId)
  const end = useMutation({
    mutationFn: () => endLink(planId, link.id),
    onSuccess: () =>
      putNewest<HelperLink[]>(client, key, (now = []) => now.filter(({ id }) => id !== link.id)),
  })
  const { role, name, reads } = link.helper
  const who = name ? t('whoNamed', { role: t(`roles.${role}`), name }) : t(`roles.${role}`)
  const time = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section aria-label={who} className="grid w-full justify-items-start gap-2 border-line border-s-2 ps-4">
      <h4 className="font-semibold">{who}</h4>
      {link.address && (
        <output className="w-full select-all break-all rounded-control border border-line bg-paper-2 px-3 py-2">
          {link.address}
        </output>
      )}
      <p className="text-12 text-ink-2">
        {link.lastOpenedAt ? t('opened', { at: time(link.lastOpenedAt) }) : t('unopened')}{' '}
        {link.lastLoggedAt && t('logged', { count: link.logged, at: time(link.lastLoggedAt) })}{' '}
        {t(reads ? 'mayRead' : 'mayNotRead')}
      </p>
      {can.share && (
        <>
          <LinkProof
            link={link}
            changed={(change) =>
              putNewest<HelperLink[]>(client, key, (now = []) =>
                now.map((one) => (one.id === link.id ? { ...one, ...change } : one)),
              )
            }
          />
          <div className="flex flex-wrap gap-x-4">
            {link.address && <CopyLink address={link.address} look="second" />}
            <Button look="text" busy={end.isPending && t('ending')} onClick={() => end.mutate()}>
              {t('end')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
