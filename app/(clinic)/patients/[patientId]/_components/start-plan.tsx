'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../../../../_ui/button'
import { Dialog } from '../../../../_ui/dialog'
import { requestPlan } from '../../../_components/request-plan'
import { ImportPlan } from './import-plan'

export type TemplateChoice = { code: string; name: string; phases: number }

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

  async function start(code: string | null) {
    if (starting !== null) return
    setStarting(code ?? '')
    setFailed(false)
    const planId = await requestPlan(patientId, code)
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
      >
        {failed && <p role="alert">{t('start.failed')}</p>}
        <h3 className="border-ink border-b pt-2 pb-1 font-semibold">{t('start.templates')}</h3>
        <ul>
          {templates.map((template) => (
            <Choice
              key={template.code}
              title={template.name}
              hint={t('detail.phases', { count: template.phases })}
              busy={starting === template.code}
              onChoose={() => start(template.code)}
            />
          ))}
          <Choice
            title={t('start.blank')}
            hint={t('start.blankHint')}
            busy={starting === ''}
            onChoose={() => start(null)}
          />
          <ImportPlan patientId={patientId} />
        </ul>
      </Dialog>
    </>
  )
}

function Choice({
  title,
  hint,
  busy,
  onChoose,
}: {
  title: string
  hint: string
  busy: boolean
  onChoose: () => void
}) {
  const t = useTranslations('patients')
  return (
    <li className="border-line border-b">
      <button
        type="button"
        aria-busy={busy || undefined}
        onClick={onChoose}
        className="grid min-h-12 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-2 text-left transition-press hover:bg-accent-tint focus-visible:-outline-offset-2"
      >
        <span className="text-14 font-semibold">{title}</span>
        <span className="text-12 text-ink-2">{busy ? t('start.starting') : hint}</span>
      </button>
    </li>
  )
}
