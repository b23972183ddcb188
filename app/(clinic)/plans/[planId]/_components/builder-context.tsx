'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { Compared } from '@/lib/plan/diff-plans'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import type { PlanContent, PlanItem, PlanPhase } from '@/lib/plan/schema'
import type { Check } from '../_check/use-check'
import type { DraftState } from '../_draft/draft-state'
import type { PlanDraft } from '../_draft/plan-draft'
import type { Place } from './place'
import type { RowGroup } from './to-row-groups'
import type { Said } from './use-said'

export type BuilderPatient = {
  id: string
  firstName: string
  lastName: string
  age: number | null
  archived: boolean
}

export type BuilderVersion = { number: number; content: Compared }

/** The clinic's lines as a version freezes them, with its day and the member who is building. */
export type BuilderClinic = FrozenPlan['clinic'] & { today: string; member: FrozenPlan['therapist'] }

/** What every part of the builder can see and do. */
export type BuilderValue = {
  planId: string
  patient: BuilderPatient
  clinic: BuilderClinic
  catalog: ReadonlyMap<string, SlimItem>
  draft: PlanDraft
  state: DraftState
  content: PlanContent
  problems: readonly PlanProblem[]
  /** What the safety rules say of it. */
  check: Check
  /** The newest version, and whether the draft says something else. */
  version: BuilderVersion | null
  unpublished: boolean
  published: (number: number) => void
  phase: PlanPhase
  showPhase: (phaseId: string) => void
  /** The row being edited. */
  openId: string | null
  openItem: (itemId: string | null) => void
  /** Adds a line to the phase shown and opens it. Returns its id; null for what the catalog does not have. */
  addItem: (slug: string) => string | null
  removeItem: (itemId: string) => void
  /** One place up or down among the rows that are seen. */
  stepItem: (itemId: string, step: -1 | 1) => void
  /** Onto the place of another row of its group. */
  dropItem: (itemId: string, overId: string) => void
  moveToPhase: (itemId: string, phase: PlanPhase) => void
  /** The lines of the phase shown as they are seen; `unknown` are those whose item the catalog does not have. */
  groups: readonly RowGroup[]
  unknown: readonly PlanItem[]
  /** What is read aloud, and the way to have something read. */
  said: Said
  say: (text: string) => void
  /** Opens what is needed and brings the focus there. */
  goTo: (place: Place) => void
  /** The plan itself is put away, whatever its patient is. */
  archived: boolean
  can: Record<'change' | 'publish' | 'share' | 'export' | 'restore' | 'restorePlan', boolean>
}

const BuilderContext = createContext<BuilderValue | null>(null)

export function BuilderProvider({ value, children }: { value: BuilderValue; children: ReactNode }) {
  return <BuilderContext value={value}>{children}</BuilderContext>
}

export function useBuilder(): BuilderValue {
  const value = useContext(BuilderContext)
  if (!value) throw new Error('useBuilder stands inside BuilderProvider.')
  return value
}
