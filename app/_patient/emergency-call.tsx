import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** The emergency number as it is read; without a known one, words in its place. */
export function useEmergencyWords({ clinic }: Pick<SharedPlan, 'clinic'>): string {
  const t = useTranslations('share.help')
  return clinic.emergencyNumber ?? t('localNumber')
}

/** A link that calls the emergency number; nothing where none is known. */
export function EmergencyCall({
  page,
  className,
  children,
}: {
  page: Pick<SharedPlan, 'clinic'>
  className: string
  children: ReactNode
}) {
  const number = page.clinic.emergencyNumber
  if (!number) return null
  return (
    <a className={className} href={`tel:${number.replace(/[^\d*]/g, '')}`}>
      {children}
    </a>
  )
}
