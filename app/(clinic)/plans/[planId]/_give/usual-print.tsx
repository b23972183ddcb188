'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import * as z from 'zod/mini'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { Button } from '@/app/_ui/button'
import type { PrintChoice } from '@/lib/handout/print-choice'

/** Makes a way of printing the clinic's usual one. */
export function UsualPrint({ choice }: { choice: PrintChoice }) {
  const t = useTranslations('builder.give')
  const keep = useMutation({
    mutationFn: () => fetchJson('/api/clinic/print-choice', z.null(), { method: 'PUT', json: choice }),
  })
  if (keep.isSuccess) return <p role="status">{t('usualKept')}</p>
  return (
    <>
      <Button look="text" onClick={() => keep.mutate()}>
        {t('usual')}
      </Button>
      {keep.isError && <p role="alert">{toRefusal(keep.error).message || t('usualFailed')}</p>}
    </>
  )
}
