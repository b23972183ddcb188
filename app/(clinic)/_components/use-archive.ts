'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition, useOptimistic } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { patientQueries } from '@/lib/patient/patient-queries'
import { whenMenusAreClosed } from '../../_ui/open-menus'
import { useToast } from '../../_ui/toast'

/**
 * Archives or restores at once; the toast takes it back. `archived` is what the person did last, whatever an earlier
 * answer of the server still says, so that the controls that hang on it stay in place.
 */
export function useArchivePatient(patient: { id: string; name: string; archived: boolean }) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [archived, setShown] = useOptimistic(patient.archived)
  const setArchived = (next: boolean, quiet = false) =>
    startTransition(async () => {
      setShown(next)
      const response = await clinicFetch(`/api/patients/${patient.id}/archive`, {
        method: next ? 'PUT' : 'DELETE',
        // Whoever walks on at once still gets what they asked for.
        keepalive: true,
      }).catch(() => null)
      if (!response?.ok) return void toast({ text: t('problem.failed'), icon: 'stop' })
      await client.invalidateQueries({ queryKey: patientQueries.all() })
      if (!quiet)
        toast({
          text: next ? t('archived', { name: patient.name }) : t('restored', { name: patient.name }),
          undo: {
            label: common('undo'),
            keys: common('undoKeys'),
            listen: true,
            act: () => setArchived(!next, true),
          },
        })
      // Until then this action goes on, and with it what it shows.
      await new Promise<void>(whenMenusAreClosed)
      startTransition(() => router.refresh())
    })
  return { archived, setArchived }
}
