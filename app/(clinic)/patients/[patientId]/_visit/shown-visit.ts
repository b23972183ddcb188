import type { PlanVisit } from '@/lib/adherence/visit/visit'

/** A visit with its line for the record's note. */
export type ShownVisit = PlanVisit & { words: string }
