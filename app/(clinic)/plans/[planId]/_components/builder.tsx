'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { CatalogItem } from '@/lib/catalog/item'
import { ScrollRegion } from '../../../../_ui/scroll-region'
import { Sheet } from '../../../../_ui/sheet'
import type { Stored } from '../_draft/draft-state'
import { usePlanDraft } from '../_draft/use-plan-draft'
import {
  type BuilderClinic,
  type BuilderPatient,
  BuilderProvider,
  type BuilderValue,
  type BuilderVersion,
} from './builder-context'
import { CatalogColumn } from './catalog-column'
import { ConflictList } from './conflict-list'
import { Notices } from './notices'
import { PhaseDetails } from './phase-details'
import { PhoneBar } from './phone-bar'
import { PlanFoot } from './plan-foot'
import { PlanHeader } from './plan-header'
import { PlanRows } from './plan-rows'
import { PreviewColumn } from './preview-column'
import { SideFiller } from './side-filler'
import { useBuilderValue } from './use-builder-value'
import { useUndoKeys } from './use-undo-keys'

type BuilderProps = {
  planId: string
  userId: string
  stored: Stored
  items: readonly CatalogItem[]
  /** What the plan's lines name, by their slug: archived and renamed items too. */
  used: Readonly<Record<string, CatalogItem>>
  patient: BuilderPatient
  clinic: BuilderClinic
  newestVersion: BuilderVersion | null
  can: BuilderValue['can']
}

/** Catalog, plan, and what the patient will see: three columns, two on a tablet, one with sheets on a phone. */
export function Builder({
  planId,
  userId,
  stored,
  items,
  used,
  patient,
  clinic,
  newestVersion,
  can,
}: BuilderProps) {
  const t = useTranslations('builder')
  const draft = usePlanDraft(planId, userId, stored)
  const [catalog] = useState(
    () => new Map([...items.map((item) => [item.slug, item] as const), ...Object.entries(used)]),
  )
  const value = useBuilderValue({ planId, patient, clinic, catalog, draft, can, newestVersion })
  const [sheet, setSheet] = useState<'catalog' | 'preview' | null>(null)
  const width = useWidth()
  useUndoKeys(draft)
  return (
    <BuilderProvider value={value}>
      <div className="flex h-[calc(100dvh-var(--bar)-var(--dock))] flex-col">
        <Notices />
        <div className="grid min-h-0 flex-1 tablet:grid-cols-[296px_minmax(0,1fr)] wide:grid-cols-[328px_minmax(0,1fr)_376px]">
          {width !== 'phone' && (
            <section
              aria-label={t('catalog')}
              className="flex min-h-0 flex-col border-line border-r bg-paper-2"
            >
              <CatalogColumn />
            </section>
          )}
          <main className="flex min-h-0 min-w-0 flex-col bg-paper">
            {width === 'phone' && <PhoneBar />}
            <ScrollRegion label={t('plan')} className="flex-1">
              <PlanHeader bare={width === 'phone'} />
              <ConflictList />
              <PhaseDetails />
              <SideFiller />
              <PlanRows />
            </ScrollRegion>
            <PlanFoot onAdd={() => setSheet('catalog')} onPreview={() => setSheet('preview')} />
          </main>
          {width === 'wide' && (
            <aside
              aria-label={t('preview.title', { name: patient.firstName })}
              className="min-h-0 border-line border-l bg-desk"
            >
              <PreviewColumn />
            </aside>
          )}
        </div>
      </div>
      <Sheet
        open={sheet !== null}
        onOpenChange={(open) => !open && setSheet(null)}
        title={sheet === 'preview' ? t('preview.title', { name: patient.firstName }) : t('catalog')}
      >
        {sheet === 'catalog' ? <CatalogColumn onAdded={() => setSheet(null)} /> : <PreviewColumn />}
      </Sheet>
    </BuilderProvider>
  )
}

type Width = 'phone' | 'tablet' | 'wide'

/** Which columns there is room for. Starts as wide, as the server has no window. */
function useWidth(): Width {
  const [width, setWidth] = useState<Width>('wide')
  useEffect(() => {
    const wide = matchMedia('(min-width: 80rem)')
    const tablet = matchMedia('(min-width: 48rem)')
    const measure = () => setWidth(wide.matches ? 'wide' : tablet.matches ? 'tablet' : 'phone')
    measure()
    wide.addEventListener('change', measure)
    tablet.addEventListener('change', measure)
    return () => {
      wide.removeEventListener('change', measure)
      tablet.removeEventListener('change', measure)
    }
  }, [])
  return width
}
