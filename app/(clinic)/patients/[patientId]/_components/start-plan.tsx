'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Dialog } from '@/app/_ui/dialog'
import { keepDraftToMake } from '@/app/(clinic)/_components/draft-to-make'
import { type PlanStart, requestPlan } from '@/app/(clinic)/_components/request-plan'
import type { TemplateChoice } from '@/app/(clinic)/_components/template-choices'
import { offerActs } from '@/app/(clinic)/_shell/screen-acts'
import { OpeningButton } from '@/app/(clinic)/patients/_components/opening-button'
import { ImportPlan } from './import-plan'
import { LastPlans } from './last-plans'
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

  async function start(from: PlanStart, { drafting = false } = {}) {
    if (starting !== null) return
    setStarting(drafting ? 'draft' : (from.templateCode ?? from.fromPlanId ?? ''))
    setFailed(false)
    const planId = await requestPlan(patientId, from)
    if (planId && drafting) keepDraftToMake(planId)
    if (planId) return router.push(`/plans/${planId}` as Route)
    setStarting(null)
    setFailed(true)
  }

  const begin = useEffectEvent((drafting: boolean) => {
    setOpen(true)
    void start({}, { drafting })
  })
  const [startPlan, blank, draft] = [t('detail.startPlan'), t('start.blank'), t('start.draft')]
  useEffect(
    () =>
      offerActs(() => [
        { name: startPlan, icon: 'plus', act: () => setOpen(true) },
        { name: `${startPlan}: ${blank}`, icon: 'plus', act: () => begin(false) },
        { name: `${startPlan}: ${draft}`, icon: 'plus', act: () => begin(true) },
      ]),
    [startPlan, blank, draft],
  )
  return (
    <>
      <OpeningButton primary={primary} onOpen={() => setOpen(true)}>
        {t('detail.startPlan')}
      </OpeningButton>
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
            onChoose={() => start({})}
          />
          <StartChoice
            title={t('start.draft')}
            hint={t('start.draftHint')}
            busy={starting === 'draft'}
            onChoose={() => start({}, { drafting: true })}
          />
          <ImportPlan patientId={patientId} />
        </ul>
        <LastPlans
          patientId={patientId}
          starting={starting}
          onChoose={(fromPlanId) => start({ fromPlanId })}
        />
        <TemplateChoices
          templates={templates}
          starting={starting}
          search={search}
          onChoose={(templateCode) => start({ templateCode })}
        />
      </Dialog>
    </>
  )
}
