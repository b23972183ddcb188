'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '../../../../_ui/button'
import { Dialog } from '../../../../_ui/dialog'
import { keepDraftToMake } from '../../../_components/draft-to-make'
import { requestPlan } from '../../../_components/request-plan'
import type { TemplateChoice } from '../../../_components/template-choices'
import { ImportPlan } from './import-plan'
import { StartChoice } from './start-choice'
import { TemplateChoices } from './template-choices'

/** Chooses what a new plan begins from; starting opens it. */
export function StartPlan({
  patientId,
  name,
  templates,
  primary,
}: {
  patientId: string
  name: string
  templates: readonly TemplateChoice[]
  primary: boolean
}) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [starting, setStarting] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const search = useRef<HTMLInputElement>(null)

  async function start(code: string | null, { drafting = false } = {}) {
    if (starting !== null) return
    setStarting(drafting ? 'draft' : (code ?? ''))
    setFailed(false)
    const planId = await requestPlan(patientId, code)
    if (planId && drafting) keepDraftToMake(planId)
    if (planId) return router.push(`/plans/${planId}` as Route)
    setStarting(null)
    setFailed(true)
  }

  return (
    <>
      <Button
        look={primary ? 'primary' : 'second'}
        icon="plus"
        onClick={() => setOpen(true)}
        className="max-tablet:h-11"
      >
        {t('detail.startPlan')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('start.title', { name })}
        closeLabel={common('close')}
        initialFocus={search}
      >
        {failed && <p role="alert">{t('start.failed')}</p>}
        <ul>
          <StartChoice
            title={t('start.blank')}
            hint={t('start.blankHint')}
            busy={starting === ''}
            onChoose={() => start(null)}
          />
          <StartChoice
            title={t('start.draft')}
            hint={t('start.draftHint')}
            busy={starting === 'draft'}
            onChoose={() => start(null, { drafting: true })}
          />
          <ImportPlan patientId={patientId} />
        </ul>
        <TemplateChoices templates={templates} starting={starting} search={search} onChoose={start} />
      </Dialog>
    </>
  )
}
