'use client'

import dynamic from 'next/dynamic'
import { useEffect, useEffectEvent } from 'react'
import { takeDraftToMake } from '@/app/(clinic)/_components/draft-to-make'
import { useBuilderPart, useDesk } from '../_components/builder-context'

const FirstDraftDialog = dynamic(() => import('./first-draft-dialog'), { ssr: false })

/** The first draft from findings: opened from the empty plan, its menu and the search of the bar, and by a plan begun with it. */
export function FirstDraft() {
  const { planId, can, check, showDrafting } = useDesk()
  const isDrafting = useBuilderPart((builder) => builder.isDrafting)
  const isReady = check.engine !== null
  const begin = useEffectEvent(() => {
    if (can.change && takeDraftToMake(planId)) showDrafting(true)
  })
  useEffect(() => {
    if (isReady) begin()
  }, [isReady])
  return isDrafting && isReady && can.change && <FirstDraftDialog onClose={() => showDrafting(false)} />
}
