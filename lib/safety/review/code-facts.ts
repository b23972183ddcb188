import { agentCodes, codeGroups } from '../data/codes'
import { type Places, placesOf } from './places'

export type CodeFacts = {
  /** Its place in the list of codes. */
  index: number
  /** Places that the code adds to those of its item. */
  places: Places
  /** Acts on the whole person, so on both limbs. */
  wholePerson: boolean
  /** Acts on the skin or what lies below it. */
  agent: boolean
}

const list = codeGroups.flatMap(({ codes, places = '', wholePerson = false }) =>
  codes.split(' ').map((code) => ({ code, places: placesOf(places), wholePerson })),
)
const facts = new Map(
  list.map(({ code, ...rest }, index): [string, CodeFacts] => [
    code,
    { ...rest, index, agent: agentCodes.includes(code) },
  ]),
)

/** How many codes there are. */
export const codeCount = list.length

/** What is known of a movement or load code. RangeError for one that is none. */
export function factsOf(code: string): CodeFacts {
  const found = facts.get(code)
  if (!found) throw new RangeError(`There is no code "${code}".`)
  return found
}
