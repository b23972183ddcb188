import { dayIn } from '@/lib/day'
import type { PatientRow } from '@/lib/patient/patient'
import type { RaisedAlert } from '../alert/alert'
import { countsSince, type GivenPlan, readSince, toPatientAdherence } from '../given-plan'
import { toPatientLine } from '../to-patient-line'
import { nextTurn } from './next-turn'
import { doneRank, type Place, toDonePlace, toRank, toReason } from './place'

/**
 * What a patient's place follows from: their row, the plan they were last given, the alerts that nobody has seen, and of
 * those that somebody has the one that was seen last.
 */
export type PlaceFacts = {
  row: PatientRow
  given: GivenPlan | undefined
  open: readonly RaisedAlert[]
  seen: RaisedAlert | undefined
}

/** Where a patient stands in the list on the clinic's ISO day, and the day on which that is another place by itself. Pure. */
export function toPlace(
  facts: PlaceFacts,
  today: string,
  timeZone: string,
): Place & { turnsOn: string | null } {
  const placeOn = (day: string) => toPlaceOn(facts, day, timeZone)
  // Without a log no day changes anything, and an alert or the archive outlasts any day.
  const isSilent = !facts.given || facts.given.checkIns.length === 0
  const steady =
    facts.open.length > 0 || facts.row.archived || (isSilent && seenOn(facts, timeZone) !== today)
  return { ...placeOn(today), turnsOn: steady ? null : nextTurn(placeOn, today) }
}

/** The clinic's ISO day on which a member saw what there was. */
function seenOn({ seen }: PlaceFacts, timeZone: string): string | null {
  return seen?.seen ? dayIn(new Date(seen.seen.at), timeZone) : null
}

function toPlaceOn(facts: PlaceFacts, day: string, timeZone: string): Place {
  const { row, given, open, seen: done } = facts
  const since = readSince(day)
  const seen = given && { ...given, checkIns: given.checkIns.filter((one) => countsSince(one, since)) }
  const line = toPatientLine(row, seen && toPatientAdherence(seen, day), day, timeZone, open)
  const rank = toRank(line)
  const isDone = !row.archived && rank > doneRank && seenOn(facts, timeZone) === day
  return isDone && done ? toDonePlace(done) : { rank, reason: toReason(line) }
}
