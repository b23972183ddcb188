'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import { useDesk } from './builder-context'
import { DraftSaveState } from './draft-save-state'

/** The head of the builder on a phone: the way back, whose plan it is, whether it is saved. */
export function PhoneBar() {
  const t = useTranslations('builder')
  const { patient } = useDesk()
  return (
    <div className="grid h-14 shrink-0 grid-cols-[48px_minmax(0,1fr)] items-center border-line border-b pe-4 tablet:hidden">
      <Link
        href={`/patients/${patient.id}`}
        aria-label={t('backToPatient', { name: patient.firstName })}
        className="grid size-12 place-items-center"
      >
        <Icon name="back" size={20} />
      </Link>
      <div>
        <h1 className="truncate text-16 leading-5 font-semibold">
          {t('fullName', { first: patient.firstName, last: patient.lastName })}
        </h1>
        <DraftSaveState />
      </div>
    </div>
  )
}
