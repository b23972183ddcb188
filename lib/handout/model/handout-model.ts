import type { ItemKind, KindGroup } from '@/lib/dosage/kind'
import type { Layout, Paper } from '@/lib/handout/handout-options'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { RichText } from '@/lib/rich-text'

/** One drawing: its file's address below /, its size, and whether it stands for the left side. */
export type ModelPicture = { url: string; width: number; height: number; mirrored: boolean; alt: string }

/** The clinic's mark: its address below /, and its size in pixels. */
export type ModelLogo = { url: string; width: number; height: number }

export type ModelExercise = {
  id: string
  number: number
  kind: ItemKind
  name: string
  /** Heading of the phase that this exercise opens, when more than one phase is printed. */
  opens: string | null
  /** Of a group: which exercises are done one after another, and how many rounds. */
  round?: RichText
  side: RichText | null
  /** A surgeon's limit, printed before anything else. */
  limit: RichText | null
  site: RichText | null
  pictures: { start: ModelPicture; end: ModelPicture | null } | null
  start: RichText
  /** One paragraph a step. */
  move: RichText[]
  howMuch: RichText | null
  feel: RichText | null
  stop: RichText | null
  note: RichText | null
}

export type ModelLight = { shape: 'go' | 'ease' | 'stop'; name: RichText; text: RichText }

export type ModelLog = {
  title: string
  more: string
  /** Seven short names, from the clinic's first day of the week. */
  days: string[]
  /** `times` is how many boxes a planned day has. */
  rows: { label: RichText; planned: boolean[]; times: number }[]
  pain: RichText
}

/** One week to be ticked: a row for each exercise, with a box a day for each of its times. */
export type ModelWeek = {
  title: string
  days: { name: string; date: string | null }[]
  rows: { label: RichText; times: string[]; planned: boolean[] }[]
  pain: RichText
  /** From the highest pain to none. */
  bands: { shape: 'go' | 'ease' | 'stop'; words: RichText; low: number; high: number }[]
}

export type ModelEntry = {
  slug: string
  name: string
  side: RichText | null
  /** One, or start and end. */
  pictures: ModelPicture[]
  paragraphs: RichText[]
}
export type ModelSection = {
  name: Exclude<KindGroup, 'exercise'>
  title: string
  more: string
  entries: ModelEntry[]
  closing: RichText | null
}

/** What a handout says, in order and in words, before anything is measured or placed. */
export type HandoutModel = {
  /** It says what to do now, and holds no plan. */
  isNotice?: true
  locale: PlanLocale
  layout: Layout
  paper: Paper
  grey: boolean
  /** Of rules and headings, "#rrggbb"; null is ink. */
  accent: string | null
  meta: { title: string; author: string }
  head: {
    title: RichText
    lines: RichText[]
    goal: RichText | null
    /** What the exercises ask of a day, in one sentence. */
    summary: RichText | null
    /** What the therapist says of this version: what changed since the last. */
    news: RichText | null
    clinic: { logo: ModelLogo | null; name: RichText; address: RichText | null; website: RichText | null }
    phone: string | null
    link: string | null
    scan: RichText
  }
  light: { title: RichText; lights: ModelLight[] }
  exercises: ModelExercise[]
  log: ModelLog | null
  /** The weeks of the printed phases, where the layout is a log of them. */
  weeks: ModelWeek[]
  emergency: RichText
  /** Null where no exercise names an effort. */
  effort: { title: RichText; steps: { value: string; text: RichText }[] } | null
  /** What stripes and dashes mean, said once; null where there are none. */
  signs: RichText | null
  sections: ModelSection[]
  foot: { who: string; review: string | null; phone: string | null; link: string | null }
  /** What the plan leaves open, in words for whoever prints. */
  problems: string[]
}
