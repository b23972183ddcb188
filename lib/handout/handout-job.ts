import type { MediaPlace } from '@/lib/media/open-media'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { HandoutOptions } from './handout-options'

/** What the worker is started with, so that it reads no environment: where fonts and drawings lie. */
export type HandoutWorkerData = { root: string; media: MediaPlace }

/** What goes to the worker and what comes back. */
export type HandoutJob = { id: number; frozen: FrozenPlan; options: HandoutOptions }
export type HandoutAnswer =
  | { id: number; bytes: Uint8Array; problems: string[]; missing: string[] }
  | { id: number; error: string; range: boolean }
