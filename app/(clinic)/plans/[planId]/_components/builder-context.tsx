'use client'

import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import type { OwnDoses } from '@/lib/catalog/own-dose/own-dose'
import type { OwnDose } from '@/lib/catalog/own-dose/own-dose-schema'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { PrintChoice } from '@/lib/handout/print-choice'
import type { Compared } from '@/lib/plan/diff-plans'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { Rung } from '@/lib/plan/ladder'
import type { LeftOut } from '@/lib/plan/left-out'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import type { PlanContent, PlanItem, PlanPhase } from '@/lib/plan/schema'
import type { Check } from '../_check/use-check'
import type { LiveEdit } from '../_draft/live-edit'
import type { PlanDraft } from '../_draft/plan-draft'
import type { Place } from './place'
import type { SelectHow } from './select-rows'
import type { RowGroup } from './to-row-groups'
import type { Said } from './use-said'

export type BuilderPatient = {
  id: string
  firstName: string
  lastName: string
  age: number | null
  email: string | null
  archived: boolean
  /** How the next handout is printed unless another way is chosen, and whether it may become the clinic's usual way. */
  print?: { choice: PrintChoice; mayBeUsual: boolean }
}

export type TemplateDialog = 'save' | 'insert'

/** Where an item is added: before a line of the phase shown, or at the end of it or of another phase. */
export type AddPlace = { beforeId?: string; phaseId?: string }

export type BuilderVersion = { number: number; content: Compared }

/** The clinic's lines as a version freezes them, with its day and the member who is building. */
export type BuilderClinic = FrozenPlan['clinic'] & { today: string; member: FrozenPlan['therapist'] }

/**
 * What stays the same while lines are edited, and the acts on them. A row takes what it needs from here and from its
 * own line, so that it is drawn again when that line changes and not when another does.
 */
export type Desk = {
  planId: string
  patient: BuilderPatient
  clinic: BuilderClinic
  catalog: ReadonlyMap<string, SlimItem>
  /** Takes items into the catalog that a line taken back names and the page did not come with. */
  learn: (items: Readonly<Record<string, SlimItem>>) => void
  draft: PlanDraft
  /** What is being typed into a line or a group. */
  live: LiveEdit
  /** The plan itself is put away, whatever its patient is. */
  archived: boolean
  can: Record<
    'change' | 'publish' | 'share' | 'export' | 'restore' | 'restorePlan' | 'ask' | 'sign' | 'keep',
    boolean
  >
  /** A red flag is open: the plan is read and not changed, published, printed or shared. */
  closed: boolean
  /** The rules, and what they rest on. */
  check: Pick<Check, 'engine' | 'failed' | 'facts' | 'blocked' | 'answer'>
  /** What this member always gives, and how that is kept or cleared; `said` tells what was done. */
  ownDoses: OwnDoses
  keepOwnDose: (own: OwnDose, said: string) => void
  published: (version: { number: number; content: PlanContent }) => void
  showPhase: (phaseId: string) => void
  openItem: (itemId: string | null) => void
  /** Adds a line to the phase shown and opens it, or to another phase. Returns its id; null for what the catalog does not have. */
  addItem: (slug: string, place?: AddPlace) => string | null
  /** The rows that a new line of an item would stand among, as they are seen. */
  rowsFor: (slug: string) => readonly string[]
  removeItem: (itemId: string) => void
  /** One place up or down among the rows that are seen. */
  stepItem: (itemId: string, step: -1 | 1) => void
  /** Onto the place of another row of its group. */
  dropItem: (itemId: string, overId: string) => void
  moveToPhase: (itemId: string, phase: PlanPhase) => void
  /** Makes a superset or a circuit of the chosen rows. */
  groupChosen: () => void
  takeApart: (groupId: string) => void
  joinGroup: (itemId: string, groupId: string) => void
  leaveGroup: (itemId: string) => void
  /** Puts a copy of the phase shown below it. */
  copyPhase: () => void
  /** To the easier or harder neighbour on its ladder. */
  climb: (itemId: string, to: Rung) => void
  /** Chooses rows to be changed together. */
  select: (itemId: string, how: SelectHow) => void
  /** Takes the next row up or down into the choice; returns it. */
  extend: (itemId: string, step: -1 | 1) => string
  /** Copies the chosen lines, or the row being edited, and puts copied ones at the end of the phase. */
  copy: () => void
  paste: () => void
  /** Opens a dialog about templates, or closes it. */
  openTemplates: (what: TemplateDialog | null) => void
  /** Keeps what the rules left out, to be read; without any, forgets it. */
  keepLeftOut: (lines: readonly LeftOut[]) => void
  /** Has something read aloud. */
  say: (text: string) => void
  /** Opens or closes the first draft from findings. */
  showDrafting: (open: boolean) => void
  /** Opens what is needed and brings the focus there. */
  goTo: (place: Place) => void
}

/** What every part of the builder can see and do. */
export type BuilderValue = Omit<Desk, 'check'> & {
  content: PlanContent
  problems: readonly PlanProblem[]
  /** The problems and the check are still those of what stood before the last edit. */
  behind: boolean
  /** What the safety rules say of it. */
  check: Check
  /** The newest version, and whether the draft says something else. */
  version: BuilderVersion | null
  unpublished: boolean
  phase: PlanPhase
  isDrafting: boolean
  /** The row being edited. */
  openId: string | null
  /** The rows chosen to be changed together. */
  selected: readonly string[]
  /** The lines of the phase shown as they are seen; `unknown` are those whose item the catalog does not have. */
  groups: readonly RowGroup[]
  unknown: readonly PlanItem[]
  said: Said
  templates: TemplateDialog | null
  /** What the rules kept out of the plan and nobody has read yet. */
  leftOut: readonly LeftOut[]
}

/** What the builder shows now. It is asked for, not handed down: a context that changes has React look through every row. */
type Shown = {
  get: () => BuilderValue
  show: (value: BuilderValue) => void
  subscribe: (listener: () => void) => () => void
}

const DeskContext = createContext<Desk | null>(null)
const ShownContext = createContext<Shown | null>(null)

export function BuilderProvider({
  desk,
  value,
  children,
}: {
  desk: Desk
  value: BuilderValue
  children: ReactNode
}) {
  const [shown] = useState(() => toShown(value))
  // Before the page is painted, and in the same task: nobody sees the one without the other.
  useLayoutEffect(() => shown.show(value), [shown, value])
  return (
    <DeskContext value={desk}>
      <ShownContext value={shown}>{children}</ShownContext>
    </DeskContext>
  )
}

/** The builder within a part that brings the focus to places of its own. */
export function WithGoTo({ goTo, children }: { goTo: Desk['goTo']; children: ReactNode }) {
  const desk = useDesk()
  const value = useBuilder()
  return (
    <BuilderProvider desk={{ ...desk, goTo }} value={{ ...value, goTo }}>
      {children}
    </BuilderProvider>
  )
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk stands inside BuilderProvider.')
  return desk
}

export function useBuilder(): BuilderValue {
  return useBuilderPart((value) => value)
}

/** A part of the builder that is the same as long as it does not change: who takes it is drawn again for nothing else. */
export function useBuilderPart<Part>(pick: (value: BuilderValue) => Part): Part {
  const shown = useShown()
  const get = () => pick(shown.get())
  return useSyncExternalStore(shown.subscribe, get, get)
}

/** The builder as it is at the moment it is asked, for acts alone: who asks is not drawn again for any of it. */
export function useBuilderNow(): () => BuilderValue {
  return useShown().get
}

function useShown(): Shown {
  const shown = useContext(ShownContext)
  if (!shown) throw new Error('useBuilder stands inside BuilderProvider.')
  return shown
}

function toShown(first: BuilderValue): Shown {
  const listeners = new Set<() => void>()
  let value = first
  return {
    get: () => value,
    show: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
