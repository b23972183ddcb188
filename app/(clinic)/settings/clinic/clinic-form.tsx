'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Country, TimeZoneOptions } from '@/app/_components/place-options'
import { problemAt } from '@/app/_http/form-state'
import { useFormAction } from '@/app/_http/use-form-action'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Segment } from '@/app/_ui/segment'
import { Select } from '@/app/_ui/select'
import { TextArea } from '@/app/_ui/text-area'
import { TextInput } from '@/app/_ui/text-input'
import { answerTimes } from '@/lib/clinic/answer-time'
import type { Clinic } from '@/lib/clinic/queries'
import { saveClinic } from './actions'
import { CountryFields } from './country-fields'
import { LetterheadFields } from './letterhead-fields'

type Props = {
  clinic: Clinic
  countries: readonly Country[]
  timeZones: readonly string[]
}

/** Three groups: what stands on a handout, where the clinic is, and how long a desk may be left alone. */
export function ClinicForm({ clinic, countries, timeZones }: Props) {
  const t = useTranslations('settings.clinic')
  const words = useTranslations('common')
  const { state, busy, form } = useFormAction(saveClinic)
  return (
    <form {...form} className="grid gap-8">
      <Group title={t('onHandout')} note={t('onHandoutNote')}>
        <Field label={t('name')} error={problemAt(state, 'name')}>
          <TextInput name="name" defaultValue={clinic.name} autoComplete="organization" />
        </Field>
        <Field label={t('phone')} optional={t('optional')} error={problemAt(state, 'phone')}>
          <TextInput name="phone" type="tel" defaultValue={clinic.phone ?? ''} autoComplete="tel" />
        </Field>
        <Field
          label={t('hours')}
          hint={t('hoursHint')}
          optional={t('optional')}
          error={problemAt(state, 'hours')}
        >
          <TextInput name="hours" maxLength={120} defaultValue={clinic.hours ?? ''} />
        </Field>
        <Field label={t('answerTime')} hint={t('answerTimeHint')} error={problemAt(state, 'answerTime')}>
          <Select name="answerTime" defaultValue={clinic.answerTime ?? ''}>
            <option value="">{t('answerTimes.none')}</option>
            {answerTimes.map((time) => (
              <option key={time} value={time}>
                {t(`answerTimes.${time}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('address')} optional={t('optional')} error={problemAt(state, 'address')}>
          <TextArea
            name="address"
            rows={2}
            defaultValue={clinic.address ?? ''}
            autoComplete="street-address"
          />
        </Field>
        <Field label={t('website')} optional={t('optional')} error={problemAt(state, 'website')}>
          <TextInput name="website" inputMode="url" defaultValue={clinic.website ?? ''} autoComplete="url" />
        </Field>
        <LetterheadFields clinic={clinic} error={problemAt(state, 'accent')} />
      </Group>
      <Group title={t('place')}>
        <CountryFields clinic={clinic} countries={countries} problem={(name) => problemAt(state, name)} />
        <Field label={t('timeZone')} hint={t('timeZoneHint')} error={problemAt(state, 'timeZone')}>
          <Select name="timeZone" defaultValue={clinic.timeZone}>
            <TimeZoneOptions chosen={clinic.timeZone} timeZones={timeZones} />
          </Select>
        </Field>
        <PaperField paperSize={clinic.paperSize} />
        <WeekField firstDay={clinic.firstDayOfWeek} error={problemAt(state, 'firstDayOfWeek')} />
      </Group>
      <Group title={t('desk')}>
        <Field label={t('idle')} hint={t('idleHint')} error={problemAt(state, 'idleTimeoutMinutes')}>
          <TextInput
            name="idleTimeoutMinutes"
            inputMode="numeric"
            defaultValue={clinic.idleTimeoutMinutes}
            className="w-24"
          />
        </Field>
      </Group>
      <Group title={t('links')}>
        <Field label={t('linkProof')} hint={t('linkProofHint')} error={problemAt(state, 'linkProof')}>
          <Select name="linkProof" defaultValue={clinic.linkProof ?? ''}>
            <option value="">{t('linkProofNone')}</option>
            <option value="pin">{t('linkProofPin')}</option>
            <option value="birth-year">{t('linkProofYear')}</option>
          </Select>
        </Field>
      </Group>
      <div className="flex items-center gap-4">
        <Button type="submit" look="primary" size="large" busy={busy && words('saving')}>
          {t('save')}
        </Button>
        <p role="status" className="text-ink-2">
          {state.status === 'done' && <SavedAt at={state.done} />}
          {state.status === 'refused' && t('refused')}
        </p>
      </div>
    </form>
  )
}

function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[200px_1fr] gap-x-8 gap-y-4 border-ink border-t pt-4 max-tablet:grid-cols-1">
      <div>
        <h2 className="text-14 font-semibold">{title}</h2>
        {note && <p className="mt-1 text-12 text-ink-3">{note}</p>}
      </div>
      <div className="grid gap-4">{children}</div>
    </section>
  )
}

function PaperField({ paperSize }: { paperSize: Clinic['paperSize'] }) {
  const t = useTranslations('settings.clinic')
  return (
    <div>
      <p className="mb-1.5 text-12 font-medium text-ink-2">{t('paper')}</p>
      <Segment
        label={t('paper')}
        name="paperSize"
        size="large"
        defaultValue={paperSize}
        choices={[
          { value: 'a4', label: t('a4') },
          { value: 'letter', label: t('letter') },
        ]}
      />
    </div>
  )
}

/** 5 January 2026 is a Monday, which makes day 1 of the week. */
function WeekField({ firstDay, error }: { firstDay: number; error: string | undefined }) {
  const t = useTranslations('settings.clinic')
  const format = useFormatter()
  const dayName = (day: number) =>
    format.dateTime(new Date(Date.UTC(2026, 0, 4 + day)), { weekday: 'long', timeZone: 'UTC' })
  return (
    <Field label={t('firstDay')} error={error}>
      <Select name="firstDayOfWeek" defaultValue={firstDay}>
        {[1, 6, 7].map((day) => (
          <option key={day} value={day}>
            {dayName(day)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function SavedAt({ at }: { at: number }) {
  const t = useTranslations('common.saveState')
  const format = useFormatter()
  return t('saved', { time: format.dateTime(new Date(at), { timeStyle: 'short' }) })
}
