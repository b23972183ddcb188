'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useAlertAct } from './use-alert-act'

/** Marks a patient's open alerts as seen, in one press. */
export function MarkSeen({
  patientId,
  name,
  alertIds,
}: {
  patientId: string
  name: string
  alertIds: readonly string[]
}) {
  const t = useTranslations('patients.alerts')
  const { act, busy } = useAlertAct(`/api/patients/${patientId}/alerts/seen`, { alertIds })
  return (
    <Button
      data-key="e"
      size="small"
      icon="eye"
      busy={busy && t('working')}
      onClick={() => void act(() => t('marked'))}
    >
      {t.rich('mark', { name, hidden: (words) => <span className="sr-only">{words}</span> })}
    </Button>
  )
}
