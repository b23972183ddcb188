import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { offerActs, type ScreenAct } from '@/app/(clinic)/_shell/screen-acts'

/** Offers what can be done with a patient's plan to the search of the bar. */
export function usePatientActs(given: { plan: Route | null; followUp: Route | null }): void {
  const t = useTranslations('patients.detail')
  const router = useRouter()
  const { plan, followUp } = given
  const [openPlan, follow] = [t('openPlan'), t('followUp')]
  useEffect(() => {
    const go = (name: string, to: Route): ScreenAct => ({ name, icon: 'forward', act: () => router.push(to) })
    const acts = [...(followUp ? [go(follow, followUp)] : []), ...(plan ? [go(openPlan, plan)] : [])]
    return offerActs(() => acts)
  }, [router, plan, followUp, openPlan, follow])
}
