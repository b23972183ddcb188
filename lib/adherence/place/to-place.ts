import type { PatientRow } from '@/lib/patient/patient'
import type { RaisedAlert } from '../alert/alert'
import { countsSince, type GivenPlan, readSince, toPatientAdherence } from '../given-plan'
import { toPatientLine } from '../to-patient-line'
import { nextTurn } from './next-turn'
import { type Place, toRank, toReason } from './place'

/** What a patient's place follows from: their row, the plan they were last given, the alerts that nobody has seen. */
export type PlaceFacts = { row: PatientRow; given: GivenPlan | undefined; open: readonly RaisedAlert[] }

/** Where a patient stands in the list on the clinic's ISO day, and the day on which that is another place by itself. Pure. */
export function toPlace(
  facts: PlaceFacts,
  today: string,
  timeZone: string,
): Place & { turnsOn: string | null } {
  const placeOn = (day: string) => toPlaceOn(facts, day, timeZone)
  // Without a log no day changes anything, and an alert or the archive outlasts any day.
  const steady =
    facts.open.length > 0 || facts.row.archived || !facts.given || facts.given.checkIns.length === 0
  return { ...placeOn(today), turnsOn: steady ? null : nextTurn(placeOn, today) }
}

function toPlaceOn({ row, given, open }: PlaceFacts, day: string, timeZone: string): Place {
  const since = readSince(day)
  const seen = given && { ...given, checkIns: given.checkIns.filter((one) => countsSince(one, since)) }
  const line = toPatientLine(row, seen && toPatientAdherence(seen, day), day, timeZone, open)
  return { rank: toRank(line), reason: toReason(line) }
}
