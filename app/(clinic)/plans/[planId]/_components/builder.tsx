'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Late, LateDialog, latePart } from '@/app/_ui/late-part'
import { ScrollRegion } from '@/app/_ui/scroll-region'
import type { OwnDoses } from '@/lib/catalog/own-dose/own-dose'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { CheckBasis } from '@/lib/plan/check/queries'
import type { LeftOut } from '@/lib/plan/left-out'
import { ClosedPlan } from '../_check/closed-plan'
import type { Stored } from '../_draft/draft-state'
import { LiveEdit } from '../_draft/live-edit'
import { usePlanDraft } from '../_draft/use-plan-draft'
import { FirstDraft } from '../_first-draft/first-draft'
import { LeftOutList } from '../_templates/left-out-list'
import { TemplateDialogs } from '../_templates/template-dialogs'
import { ArchivedNotice } from './archived-notice'
import {
  type BuilderClinic,
  type BuilderPatient,
  BuilderProvider,
  type BuilderValue,
  type BuilderVersion,
} from './builder-context'
import { CatalogColumn } from './catalog-column'
import { ConflictList } from './conflict-list'
import { KeysSheet } from './keys-sheet'
import { Notices } from './notices'
import { PhaseDetails } from './phase-details'
import { PhoneBar } from './phone-bar'
import { PlanFoot } from './plan-foot'
import { PlanHeader } from './plan-header'
import { PlanRows } from './plan-rows'
import { SaidAloud } from './said-aloud'
import { SideFiller } from './side-filler'
import { SkipToPlan } from './skip-to-plan'
import { useBuilderValue } from './use-builder-value'
import { useLineToAdd } from './use-line-to-add'
import { useRoom } from './use-room'
import { useUndoKeys } from './use-undo-keys'

const sheetPart = latePart(() => import('@/app/_ui/sheet').then((part) => part.Sheet))
const previewColumn = latePart(() => import('./preview-column').then((part) => part.PreviewColumn))

type BuilderProps = {
  planId: string
  userId: string
  stored: Stored
  leftOut: readonly LeftOut[]
  items: readonly SlimItem[]
  /** What the plan's lines name, by their slug: archived and renamed items too. */
  used: Readonly<Record<string, SlimItem>>
  patient: BuilderPatient
  clinic: BuilderClinic
  newestVersion: BuilderVersion | null
  /** What the safety check rests on. */
  basis: CheckBasis
  ownDoses: OwnDoses
  archived: boolean
  can: BuilderValue['can']
}

/**
 * Catalog, plan, and what the patient will see: three columns, two on a tablet, one with sheets on a phone. Style
 * sheets decide which columns are seen, so that the first paint is the last; each part is drawn in one place only.
 */
export function Builder({
  planId,
  userId,
  stored,
  leftOut,
  items,
  used,
  patient,
  clinic,
  newestVersion,
  basis,
  ownDoses,
  archived,
  can,
}: BuilderProps) {
  const t = useTranslations('builder')
  const draft = usePlanDraft(planId, userId, stored)
  const [live] = useState(() => new LiveEdit())
  const [catalog, setCatalog] = useState<ReadonlyMap<string, SlimItem>>(
    () => new Map([...items.map((item) => [item.slug, item] as const), ...Object.entries(used)]),
  )
  const learn = (found: Readonly<Record<string, SlimItem>>) => {
    const fresh = Object.entries(found).filter(([slug]) => !catalog.has(slug))
    if (fresh.length > 0) setCatalog(new Map([...catalog, ...fresh]))
  }
  const { desk, value } = useBuilderValue({
    planId,
    patient,
    clinic,
    catalog,
    draft,
    live,
    archived,
    can,
    newestVersion,
    basis,
    ownDoses,
    learn,
    leftOut,
  })
  const [sheet, setSheet] = useState<'catalog' | 'preview'>('catalog')
  const [sheetOpen, setSheetOpen] = useState(false)
  const [roomForCatalog, roomForPreview] = [useRoom('tablet'), useRoom('wide')]
  const show = (what: typeof sheet) => {
    setSheet(what)
    setSheetOpen(true)
  }
  useUndoKeys(draft)
  useLineToAdd(value)
  return (
    <BuilderProvider desk={desk} value={value}>
      <div className="flex h-[calc(100dvh-var(--bar)-var(--dock))] flex-col">
        <Notices />
        <ArchivedNotice />
        <div className="grid min-h-0 flex-1 tablet:grid-cols-[296px_minmax(0,1fr)] wide:grid-cols-[328px_minmax(0,1fr)_376px]">
          <section
            aria-label={t('catalog')}
            className="flex min-h-0 flex-col border-line border-e bg-paper-2 max-tablet:hidden"
          >
            {roomForCatalog && <CatalogColumn />}
          </section>
          <main className="flex min-h-0 min-w-0 flex-col bg-paper">
            <PhoneBar />
            <ScrollRegion label={t('plan')} className="flex-1">
              <PlanHeader />
              <ClosedPlan />
              <ConflictList />
              <LeftOutList />
              <PhaseDetails />
              <SideFiller />
              <PlanRows />
            </ScrollRegion>
            <PlanFoot onAdd={() => show('catalog')} onPreview={() => show('preview')} />
          </main>
          <aside
            aria-label={t('preview.title', { name: patient.firstName })}
            className="min-h-0 border-line border-s bg-desk max-wide:hidden"
          >
            {roomForPreview && <Late part={previewColumn} props={{}} />}
          </aside>
        </div>
        <SaidAloud />
        <SkipToPlan />
        <KeysSheet />
        <TemplateDialogs />
        <FirstDraft />
      </div>
      <LateDialog
        part={sheetPart}
        props={{
          open: sheetOpen,
          onOpenChange: setSheetOpen,
          title: sheet === 'preview' ? t('preview.title', { name: patient.firstName }) : t('catalog'),
          children:
            sheet === 'catalog' ? (
              <CatalogColumn onAdded={() => setSheetOpen(false)} />
            ) : (
              <Late part={previewColumn} props={{}} />
            ),
        }}
      />
    </BuilderProvider>
  )
}
