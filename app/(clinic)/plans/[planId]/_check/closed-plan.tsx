'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Late, latePart } from '@/app/_ui/late-part'
import { toClosedAbout } from '@/app/(clinic)/_red-flags/to-closed-about'
import { useBuilder } from '../_components/builder-context'

const closedPanel = latePart(() =>
  import('@/app/(clinic)/_red-flags/closed-panel').then((part) => part.ClosedPanel),
)

/** At the top of a plan that a red flag closes; nothing while none does. */
export function ClosedPlan() {
  const t = useTranslations('screening.sheet')
  const locale = useLocale()
  const router = useRouter()
  const { check, patient, clinic, can } = useBuilder()
  const { emergencyNumber, crisisLine } = clinic
  const numbers = {
    emergency: emergencyNumber ?? t('localNumber'),
    crisis: crisisLine ?? t('localCrisis'),
  }
  const lines = check.engine?.showOpen(check.screening.open, locale, numbers).filter(({ closes }) => closes)
  if (!lines || lines.length === 0) return null
  return (
    <div className="px-6 py-4 max-tablet:px-4">
      <Late
        part={closedPanel}
        props={{
          lines,
          about: toClosedAbout({
            patient,
            facts: check.facts.facts,
            denied: check.engine?.saidAs('no', check.screening.last?.rows ?? {}, locale) ?? [],
            clinic,
            today: clinic.today,
            signs: clinic.member.name,
            may: can.sign,
          }),
          onRecorded: () => router.refresh(),
        }}
      />
    </div>
  )
}
