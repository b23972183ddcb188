import type { ItemKind } from '@/lib/dosage/kind'
import type { Paper } from '@/lib/handout/handout-options'
import type { Rich } from '@/lib/handout/text/span'
import type { PlanLocale } from '@/lib/i18n/messages'

/** One drawing: its file's address below /, its size, and whether it stands for the left side. */
export type ModelPicture = { url: string; width: number; height: number; mirrored: boolean; alt: string }

export type ModelExercise = {
  id: string
  number: number
  kind: ItemKind
  name: string
  /** Heading of the phase that this exercise opens, when more than one phase is printed. */
  opens: string | null
  side: Rich | null
  /** A surgeon's limit, printed before anything else. */
  limit: Rich | null
  site: Rich | null
  pictures: { start: ModelPicture; end: ModelPicture | null } | null
  start: Rich
  /** One paragraph a step. */
  move: Rich[]
  howMuch: Rich | null
  feel: Rich | null
  stop: Rich | null
  note: Rich | null
}

export type ModelLight = { shape: 'go' | 'ease' | 'stop'; name: Rich; text: Rich }

export type ModelLog = {
  title: string
  more: string
  /** Seven short names, from the clinic's first day of the week. */
  days: string[]
  rows: { label: Rich; planned: boolean[] }[]
  pain: Rich
}

export type ModelEntry = {
  slug: string
  name: string
  side: Rich | null
  /** One, or start and end. */
  pictures: ModelPicture[]
  paragraphs: Rich[]
}
export type ModelSection = {
  name: 'care' | 'learn' | 'clinic' | 'doctor' | 'help'
  title: string
  more: string
  entries: ModelEntry[]
  closing: Rich | null
}

/** What a handout says, in order and in words, before anything is measured or placed. */
export type HandoutModel = {
  locale: PlanLocale
  paper: Paper
  grey: boolean
  meta: { title: string; author: string }
  head: {
    title: Rich
    lines: Rich[]
    goal: Rich | null
    clinic: Rich[]
    phone: string | null
    link: string | null
    scan: Rich
  }
  light: { title: Rich; lights: ModelLight[] }
  exercises: ModelExercise[]
  log: ModelLog | null
  emergency: Rich
  effort: { title: Rich; steps: { value: number; text: Rich }[] }
  sections: ModelSection[]
  foot: { who: string; review: string | null; phone: string | null }
  /** What the plan leaves open, in words for whoever prints. */
  problems: string[]
}
