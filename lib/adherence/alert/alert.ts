import { z } from 'zod'

/** What an alert can be about; a kind keeps its name for ever, because it stands in the database. */
export const alertKinds = ['pain-high', 'flood'] as const
export type AlertKind = (typeof alertKinds)[number]

/** Something a member has to look at, with who did. Instants are ISO, days the patient's own. */
export type RaisedAlert = {
  id: string
  planId: string
  localDate: string
  raisedAt: string
  seen: { by: string; at: string } | null
} & ({ kind: 'pain-high'; pain: number } | { kind: 'flood'; since: string })

/** The unseen ones with the highest pain and the newest first. */
export function byUrgency(alerts: readonly RaisedAlert[]): RaisedAlert[] {
  const painOf = (alert: RaisedAlert) => (alert.kind === 'pain-high' ? alert.pain : -1)
  return alerts.toSorted((a, b) => painOf(b) - painOf(a) || b.raisedAt.localeCompare(a.raisedAt))
}

/** Which alerts an act is about. */
export const alertIdsSchema = z.strictObject({ alertIds: z.array(z.uuid()).min(1).max(200) })
