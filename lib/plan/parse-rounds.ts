import type { LineGroup } from './schema'

export type Rounds = Pick<LineGroup, 'rounds' | 'restSec'>

/** What stands in the way of reading a text as rounds and rest; `word` is what was not understood. */
export type RoundsProblem = { kind: 'rounds' | 'rest' } | { kind: 'word'; word: string }

const most = { rounds: 10, restSec: 600 }
const restWords = 'rest|r|descanso|pausa'
const minutes = 'minutes?|mins?|minutos?|m'
const seconds = 'seconds?|secs?|segundos?|segs?|s'
const amount = `(\\d+(?:[.,]\\d+)?)\\s*(${minutes}|${seconds})\\b`
const noRest = /\b(?:no rest|without rest|sin (?:descanso|pausa))\b/
const clock = new RegExp(`(?:\\b(?:${restWords})\\s*)?(\\d+):([0-5]\\d)\\b`)
const timed = new RegExp(`(?:\\b(?:${restWords})\\s*)?${amount}`)
const bare = new RegExp(`\\b(?:${restWords})\\s*(\\d+)\\b`)
const roundWords = /(\d+)\s*(?:rounds?|sets?|rondas?|vueltas?|series?|veces|times|x)?(?![\p{L}\d])/u
const between = new RegExp(`\\b(?:${restWords}|of|de|and|y|with|con|between|entre|in|round|rounds)\\b`, 'g')

/**
 * Reads how a group of lines is done as a therapist types it: "3 rounds, 1 min rest", "3x r60", "4, 1:30", in English or
 * Spanish. A bare number after "rest" is seconds. Returns the rounds, and the rest in seconds where there is one.
 */
export function parseRounds(
  text: string,
): { ok: true; value: Rounds } | { ok: false; problem: RoundsProblem } {
  let left = text.toLowerCase().replace(/[,;+/]+(?=\s|$)/g, ' ')
  const take = (pattern: RegExp) => {
    const found = pattern.exec(left)
    if (found) left = left.replace(pattern, ' ')
    return found
  }
  const rest = takeRest(take)
  const rounds = Number(take(roundWords)?.[1])
  const word = left.replace(between, ' ').trim().split(/\s+/)[0]
  if (word) return { ok: false, problem: { kind: 'word', word } }
  if (!(rounds >= 1 && rounds <= most.rounds)) return { ok: false, problem: { kind: 'rounds' } }
  if (rest > most.restSec) return { ok: false, problem: { kind: 'rest' } }
  return { ok: true, value: { rounds, ...(rest > 0 ? { restSec: rest } : {}) } }
}

/** Seconds; 0 where none is named. */
function takeRest(take: (pattern: RegExp) => RegExpExecArray | null): number {
  if (take(noRest)) return 0
  const byClock = take(clock)
  if (byClock) return Number(byClock[1]) * 60 + Number(byClock[2])
  const byUnit = take(timed)
  if (!byUnit) return Number(take(bare)?.[1] ?? 0)
  const value = Number(byUnit[1]?.replace(',', '.'))
  return Math.round(byUnit[2]?.startsWith('m') ? value * 60 : value)
}
