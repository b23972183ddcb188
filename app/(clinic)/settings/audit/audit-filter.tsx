'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Chip } from '@/app/_ui/chip'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'

/** Whose acts, and about which patient; the address keeps the choice, as ids. */
export function AuditFilter({
  people,
  person,
  patient,
}: {
  people: readonly { userId: string; name: string }[]
  person: string | null
  patient: { id: string; name: string } | null
}) {
  const t = useTranslations('settings.audit')
  const router = useRouter()
  function show(next: { person: string | null; patient: string | null }) {
    const known = Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1]))
    router.push(`/settings/audit?${new URLSearchParams(known)}` as Route)
  }
  return (
    <div className="flex flex-wrap items-end gap-4">
      <Field label={t('person')} className="w-64 max-tablet:w-full">
        <Select
          size="normal"
          value={person ?? ''}
          onChange={(event) => show({ person: event.target.value || null, patient: patient?.id ?? null })}
        >
          <option value="">{t('everyone')}</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {patient && (
        <Chip pressed onClick={() => show({ person, patient: null })}>
          {t('patientChip', { patient: patient.name })}
        </Chip>
      )}
    </div>
  )
}
