'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition, useOptimistic, useRef } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { whenMenusAreClosed } from '@/app/_ui/open-menus'
import { useToast } from '@/app/_ui/toast'
import { patientKey } from './patient-key'

type Archivable = { id: string; name: string; archived: boolean }

/** Archives or restores a patient at once; the toast takes it back. */
export function useArchivePatient({ id, name, archived }: Archivable) {
  const t = useTranslations('patients')
  return useArchive(`/api/patients/${id}/archive`, archived, (next) =>
    t(next ? 'archived' : 'restored', { name }),
  )
}

/** The same of one plan; its patient stays where they are. */
export function useArchivePlan({ id, name, archived }: Archivable) {
  const t = useTranslations('patients')
  return useArchive(`/api/plans/${id}/archive`, archived, (next) =>
    t(next ? 'planArchived' : 'planRestored', { plan: name }),
  )
}

/**
 * `archived` is what the person did last, whatever an earlier answer of the server still says, so that the controls
 * that hang on it stay in place.
 */
function useArchive(address: string, stored: boolean, say: (archived: boolean) => string) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [archived, setShown] = useOptimistic(stored)
  // One after the other: of an archiving and its undo the last one counts, however fast they follow each other.
  const last = useRef<Promise<Response | null>>(Promise.resolve(null))
  const setArchived = (next: boolean, quiet = false) =>
    startTransition(async () => {
      setShown(next)
      const send = () =>
        clinicFetch(address, {
          method: next ? 'PUT' : 'DELETE',
          // Whoever walks on at once still gets what they asked for.
          keepalive: true,
        }).catch(() => null)
      last.current = last.current.then(send)
      const response = await last.current
      if (!response?.ok) return void toast({ text: t('problem.failed'), icon: 'stop' })
      await client.invalidateQueries({ queryKey: patientKey })
      if (!quiet)
        toast({
          text: say(next),
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
