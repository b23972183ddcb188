'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Combobox } from '@/app/_ui/combobox'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { patientSearchQuery } from '@/app/(clinic)/_components/patient-search-query'
import { patientName } from '@/lib/patient/patient'

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
      <Field label={t('patient')} className="w-64 max-tablet:w-full">
        <PatientChoice patient={patient} onChoose={(id) => show({ person, patient: id })} />
      </Field>
      {patient && (
        <Button look="text" icon="close" onClick={() => show({ person, patient: null })}>
          {t('allPatients')}
        </Button>
      )}
    </div>
  )
}

/** Finds patients as their name is typed. */
function PatientChoice({
  patient,
  onChoose,
}: {
  patient: { id: string; name: string } | null
  onChoose: (id: string | null) => void
}) {
  const t = useTranslations('settings.audit')
  const [search, setSearch] = useState('')
  const found = useQuery(patientSearchQuery(search, 50))
  const choices = found.data?.patients ?? []
  const listed = choices.map((each) => ({
    value: each.id,
    label: patientName(each),
    hint: each.recordNumber,
  }))
  const current = patient && !listed.some((each) => each.value === patient.id)
  return (
    <Combobox
      choices={current ? [{ value: patient.id, label: patient.name }, ...listed] : listed}
      value={patient?.id ?? null}
      onValueChange={onChoose}
      onSearch={setSearch}
      waiting={found.isFetching}
      placeholder={t('allPatients')}
      emptyText={t('noPatient')}
    />
  )
}
