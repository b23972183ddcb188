'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { insertDraft } from '@/lib/draft/insert-draft'
import { useBuilder } from '../_components/builder-context'
import { useUndoToast } from '../_components/use-builder-value'
import { DraftShown } from './draft-shown'
import { FindingsFields } from './findings-fields'
import type { ChosenFindings } from './first-findings'
import { FlagsUsed } from './flags-used'
import type { DraftCondition } from './template-query'
import { useDraft } from './use-draft'

/** Findings on one side, the draft that follows from them on the other; one act puts it into the plan. */
export function Drafting({
  conditions,
  first,
  onClose,
}: {
  conditions: readonly DraftCondition[]
  first: ChosenFindings
  onClose: () => void
}) {
  const t = useTranslations('draft')
  const common = useTranslations('common')
  const { draft: plan, phase, patient, goTo } = useBuilder()
  const tellUndo = useUndoToast(plan)
  const [chosen, setChosen] = useState(first)
  const [isPut, setIsPut] = useState(false)
  const drafting = useDraft(chosen)
  const { draft, template, findings, lines } = drafting
  const condition = conditions.find(({ code }) => code === chosen.code)?.name ?? ''

  const put = () => {
    if (!draft || !template) return
    const label = t('did', { count: lines.length, condition })
    const made = insertDraft(plan.getState().content, {
      ...{ draft, lines, template, findings },
      phaseId: phase.id,
      newId: () => crypto.randomUUID(),
    })
    const slug = lines[0]?.slug
    const item = made.phases.find(({ id }) => id === phase.id)?.items.find((one) => one.slug === slug)
    plan.edit(label, () => made)
    tellUndo(label)
    setIsPut(true)
    onClose()
    if (item) goTo({ field: 'row', itemId: item.id })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnsFocus={!isPut}
      title={t('title')}
      description={t('about', { name: patient.firstName })}
      closeLabel={common('close')}
      width="full"
      actions={
        <>
          <p className="me-auto self-center text-13 text-ink-2">{t('nothingDecided')}</p>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            look="primary"
            off={!draft ? t('chooseFirst') : lines.length === 0 && t('none')}
            offPlace="hidden"
            onClick={put}
          >
            {t('put', { count: lines.length })}
          </Button>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-6 min-[60rem]:grid-cols-[256px_minmax(0,1fr)] wide:grid-cols-[304px_minmax(0,1fr)]">
        <div className="grid content-start gap-5">
          <FindingsFields
            chosen={chosen}
            conditions={conditions}
            onChange={(part) => setChosen((now) => ({ ...now, ...part }))}
          />
          <FlagsUsed flags={findings.flags} />
        </div>
        <DraftShown {...drafting} condition={condition} />
      </div>
    </Dialog>
  )
}
