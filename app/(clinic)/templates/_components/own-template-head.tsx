'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'
import type { OwnTemplate } from '@/lib/plan/own-templates/own-template'
import { OwnTemplateDialog } from './own-template-dialog'

/** Whose template it is, who saved it last, and what may be done with it. */
export function OwnTemplateHead({
  template,
  may,
}: {
  template: OwnTemplate
  may: { change: boolean; share: boolean }
}) {
  const t = useTranslations('templates.screen.own')
  const common = useTranslations('common')
  const format = useFormatter()
  const router = useRouter()
  const toast = useToast()
  const [editing, setEditing] = useState(false)
  const { id, name, shared, left, archived, savedAt, savedBy } = template
  const setArchived = async (next: boolean, quiet = false) => {
    const answer = await clinicFetch(`/api/templates/own/${id}/archive`, {
      method: next ? 'PUT' : 'DELETE',
    }).catch(() => null)
    if (!answer?.ok) return void toast({ text: t('failed'), icon: 'stop' })
    router.refresh()
    if (quiet) return
    toast({
      text: t(next ? 'didArchive' : 'didRestore', { name }),
      undo: { label: common('undo'), act: () => void setArchived(!next, true) },
    })
  }
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-y py-2">
      <p className="me-auto text-ink-2">
        {t('savedBy', {
          whose: left !== null ? 'left' : shared ? 'clinic' : 'mine',
          owner: left ?? '',
          day: format.dateTime(new Date(savedAt), { dateStyle: 'medium' }),
          name: savedBy ?? t('gone'),
        })}
        {archived && <b className="ms-2 font-semibold text-ink">{t('archivedNote')}</b>}
      </p>
      {may.change && (
        <>
          <Button size="small" icon="edit" onClick={() => setEditing(true)} className="max-tablet:h-11">
            {t(left === null ? 'edit' : 'takeOver')}
          </Button>
          <Button
            size="small"
            icon="archive"
            onClick={() => void setArchived(!archived)}
            className="max-tablet:h-11"
          >
            {t(archived ? 'restore' : 'archive')}
          </Button>
        </>
      )}
      {editing && (
        <OwnTemplateDialog template={template} mayShare={may.share} onClose={() => setEditing(false)} />
      )}
    </div>
  )
}
