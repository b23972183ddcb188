/**
 * Tells of answers that may come in another order than they were asked for which ones are old by then: asked for before one
 * that is here already, and read by the server before it. `at` is when it was read (ISO); of one that does not say so, that
 * it was asked for earlier is enough.
 */
export function answersInTurn() {
  let turns = 0
  let last = { turn: 0, at: '' }
  return {
    /** Of what is asked for now. */
    nextTurn: () => ++turns,
    /** Whether an answer is to be taken; from then on it is the last one. */
    take(turn: number, at = ''): boolean {
      if (turn < last.turn && at <= last.at) return false
      last = { turn, at }
      return true
    },
  }
}
