import type { BuiltInSlug } from '@/lib/catalog/built-in'
import type { Messages } from '@/lib/i18n/messages'
import type { PlanPhase } from '../schema'

type TemplateWords = Messages['templates']
export type TemplateCode = keyof TemplateWords['template']
type TemplateNote = keyof TemplateWords['note']

/** A template as it is written in data/: codes, doses in shorthand, and keys of its words. Sides stay open. */
export type TemplateSource = {
  readonly code: TemplateCode
  /** Patient flags the template is meant for. */
  readonly flags: readonly string[]
  readonly phases: readonly {
    readonly key: string
    readonly weeks: NonNullable<PlanPhase['weeks']>
    readonly items: readonly {
      readonly slug: BuiltInSlug
      /** Absent: the item's own starting dose. */
      readonly dose?: string
      /** Read by the patient. */
      readonly note?: TemplateNote
      /** Condition or remark for the clinician. */
      readonly clinicianNote?: TemplateNote
    }[]
  }[]
}

/** What the words of one template hold, in any locale. */
export type TemplateText = {
  name: string
  guidance: string
  source: string
  phase: Record<string, { title: string; goal: string; enter: string; exit: string } | undefined>
}
