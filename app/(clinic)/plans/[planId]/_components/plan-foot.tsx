'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { BurdenMeter } from '@/app/_components/burden-meter'
import { Button } from '@/app/_ui/button'
import { Late, LateDialog, lateModule, latePart } from '@/app/_ui/late-part'
import { useToast } from '@/app/_ui/toast'
import { planBurden } from '@/lib/dosage/plan-burden'
import { isGiven } from '@/lib/plan/given-lines'
import { roundOf } from '@/lib/plan/line-groups'
import { pauseOn } from '@/lib/plan/pause-on'
import { useWhyOffline } from '../_draft/use-plan-draft'
import { readTypedText } from '../_draft/use-typed-text'
import { useBuilder } from './builder-context'
import { isDoseTyped } from './dose-key'
import { PrintMenu } from './print-menu'
import { useGiveKey } from './use-give-key'

const giveDialog = latePart(() => import('../_give/give-dialog').then((part) => part.GiveDialog))
const bulkBar = latePart(() => import('./bulk-bar').then((part) => part.BulkBar))
const readingDoses = lateModule(() => import('./find-unread-dose'))

/** How much the phase asks of a day, and the ways out: preview, print, publish. */
export function PlanFoot({ onAdd, onPreview }: { onAdd: () => void; onPreview: () => void }) {
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const toast = useToast()
  const builder = useBuilder()
  const { phase, catalog, clinic, version, unpublished, can, selected } = builder
  const [dialog, setDialog] = useState<'closed' | 'open' | 'left'>('closed')
  const burden = planBurden(
    phase.items.filter(isGiven).flatMap((item) => {
      if (pauseOn(item, clinic.today)) return []
      const entry = catalog.get(item.slug)
      return entry ? [{ item: entry, dosage: item.dosage, side: item.side, round: roundOf(phase, item) }] : []
    }),
  )
  const next = (version?.number ?? 0) + 1
  const why = useWhyOffline(builder.draft)
  const offline = why && t(why === 'network' ? 'publish.offline' : 'publish.unsaved')
  const publish = async () => {
    const { planId, draft, goTo, say } = builder
    draft.settleFields()
    const { content } = draft.getState()
    if (!isDoseTyped(planId, content, readTypedText)) return setDialog('open')
    const reading = await readingDoses().catch(() => null)
    if (!reading) return toast({ text: common('notLoaded'), icon: 'stop' })
    const unread = reading.findUnreadDose(planId, content, catalog, readTypedText)
    if (unread === null) return setDialog('open')
    say(t('publish.unreadDose'))
    goTo({ field: 'dose', itemId: unread })
  }
  useGiveKey(() => {
    if (can.publish && !offline && selected.length === 0) publish()
  })
  if (selected.length > 0)
    return (
      <footer className="flex min-h-16 shrink-0 items-center border-ink border-t bg-accent-tint px-6 py-2 max-tablet:px-4 max-tablet:pb-4">
        <Late part={bulkBar} props={{}} />
      </footer>
    )
  return (
    <footer className="flex min-h-16 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-ink border-t bg-paper px-6 py-2 max-tablet:px-4 max-tablet:pb-4">
      <div className="me-auto">
        <BurdenMeter exercises={burden.exercises} minutes={burden.minutesPerDay} />
      </div>
      <div className="flex flex-wrap gap-2 max-tablet:grid max-tablet:w-full max-tablet:auto-cols-fr max-tablet:grid-flow-col">
        {can.change && (
          <Button icon="plus" data-place="add" className="tablet:hidden max-tablet:h-12" onClick={onAdd}>
            {t('add')}
          </Button>
        )}
        <Button className="wide:hidden max-tablet:h-12" onClick={onPreview}>
          {t('previewButton')}
        </Button>
        <PrintMenu />
        {can.publish && (
          <Button
            data-act="publish"
            look={unpublished ? 'primary' : 'second'}
            className="max-tablet:h-12"
            off={offline || undefined}
            offPlace="hidden"
            onClick={publish}
          >
            {unpublished ? (
              <>
                <span className="max-tablet:hidden">{t('publish.button', { number: next })}</span>
                <span className="tablet:hidden">{t('publish.short')}</span>
              </>
            ) : (
              t('link.button')
            )}
          </Button>
        )}
      </div>
      <LateDialog
        part={giveDialog}
        props={{
          open: dialog === 'open',
          returnsFocus: dialog !== 'left',
          onOpenChange: (open) => setDialog(open ? 'open' : 'closed'),
          onGo: (place) => {
            setDialog('left')
            builder.goTo(place)
          },
        }}
      />
    </footer>
  )
}
