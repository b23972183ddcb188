'use client'

import { useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import type { LeftOut } from '@/lib/plan/left-out'
import { openLeftOut } from '@/lib/plan/open-left-out'
import type { PlanContent } from '@/lib/plan/schema'

/** What the rules kept out of the plan, kept beside it until it was read: after a reload it stands there again. */
export function useLeftOut(planId: string, content: PlanContent, stored: readonly LeftOut[]) {
  const [kept, setKept] = useState(stored)
  const leftOut = openLeftOut(kept, content)
  const keepLeftOut = (lines: readonly LeftOut[]) => {
    const next = lines.length === 0 ? [] : [...leftOut, ...lines].slice(-400)
    if (next.length === 0 && kept.length === 0) return
    setKept(next)
    const body = JSON.stringify({ leftOut: next.map(({ line, phaseId }) => ({ line, phaseId })) })
    const headers = { 'Content-Type': 'application/json' }
    // Lost at worst is a list to read; the plan itself never had these lines.
    clinicFetch(`/api/plans/${planId}/left-out`, { method: 'PUT', headers, body, keepalive: true }).catch(
      () => undefined,
    )
  }
  return { leftOut, keepLeftOut }
}
