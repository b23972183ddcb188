import { createHash } from 'node:crypto'
import type { HandoutOptions } from '@/lib/handout/handout-options'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'

/**
 * Names one rendering: a hash of everything that is drawn (the version with its clinic, the link, how it is printed)
 * and of the build that draws it. Options that say what is meant without them anyway make no other name.
 */
export function toRenderingKey(frozen: FrozenPlan, options: HandoutOptions, renderer: string): string {
  const usual = {
    layout: 'standard',
    paper: frozen.clinic.paperSize,
    locale: frozen.content.locale,
    grey: false,
    phases: 'current',
    advice: 'short',
    without: [],
    naming: 'first',
  } satisfies HandoutOptions
  const entries = Object.entries({ ...usual, ...withoutGaps(options) })
  const drawn = [renderer, frozen, entries.sort(([one], [other]) => (one < other ? -1 : 1))]
  return createHash('sha256').update(JSON.stringify(drawn)).digest('hex')
}

function withoutGaps(options: HandoutOptions): HandoutOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
