import type { PlanLocale } from '@/lib/i18n/locales'
import type { StoredFacts } from '@/lib/patient/facts/stored-facts'
import { type FactsChanges, factsChanges } from '@/lib/safety/facts-changes'
import type { Flag } from '@/lib/safety/flag'
import { flagName } from '@/lib/safety/flag-list'
import { emptyFacts } from '@/lib/safety/patient-facts'

/** A flag in words, so that the page need not carry their list. */
export type ShownFlag = Flag & { label: string }

/** One change of the facts as the history shows it. */
export type ShownChange = Pick<StoredFacts, 'revision' | 'changedAt' | 'changedBy'> & {
  changes: Record<'added' | 'removed' | 'changed', ShownFlag[]> & Pick<FactsChanges, 'parts'>
}

export function showFlags(flags: readonly Flag[], locale: PlanLocale): ShownFlag[] {
  return flags.map((flag) => ({ ...flag, label: flagName(flag.flag)?.label[locale] ?? flag.flag }))
}

/** What each state of the facts changed, newest first as the states come. */
export function showHistory(states: readonly StoredFacts[], locale: PlanLocale): ShownChange[] {
  return states.map(({ revision, changedAt, changedBy, facts }, index) => {
    const { added, removed, changed, parts } = factsChanges(states[index + 1]?.facts ?? emptyFacts, facts)
    const changes = {
      added: showFlags(added, locale),
      removed: showFlags(removed, locale),
      changed: showFlags(changed, locale),
      parts,
    }
    return { revision, changedAt, changedBy, changes }
  })
}
