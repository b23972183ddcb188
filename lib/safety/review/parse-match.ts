import { regions } from '@/lib/catalog/taxonomy'

export const atomKinds = ['code', 'k', 'r', 'id', 'eq', 'pos', 'every'] as const

/** What an item has to be or carry, and where: the smallest part of a rule's match (clinical spec 4.1). */
export type Atom = {
  kind: (typeof atomKinds)[number]
  /** Of `every` the asterisk. */
  value: string
  /** What stands behind the @: `site`, `near`, `all`, `spine` or a region; absent when nothing does. */
  place?: string
}

/** Atoms that all have to hold on one limb. */
export type Term = readonly Atom[]
export type Match = {
  /** Any of them is enough. */
  terms: Term[]
  /** An item that fits one is never matched. */
  exceptions: Term[]
}

const written = /^(?:(k|r|id|eq|pos):([\w-]+)|([A-Z]+[0-9]*)|(\*))(?:@([a-z]+))?$/
const places: readonly string[] = ['site', 'near', 'all', 'spine', ...regions]

/** Reads "HFLX90+HADD THRUST@spine !k:AE". Throws RangeError that names the part that is none of the grammar. */
export function parseMatch(text: string): Match {
  const match: Match = { terms: [], exceptions: [] }
  for (const part of text.split(' ')) {
    const except = part.startsWith('!')
    const term = part.slice(except ? 1 : 0).split('+')
    match[except ? 'exceptions' : 'terms'].push(term.map(parseAtom))
  }
  if (match.terms.length === 0) throw new RangeError('a match has at least one term that is no exception')
  return match
}

function parseAtom(text: string): Atom {
  const [, kind, value, code, every, place] = written.exec(text) ?? []
  if (place !== undefined && !places.includes(place))
    throw new RangeError(`"${text}": there is no place "${place}"`)
  const behind = place === undefined ? {} : { place }
  if (kind !== undefined && value !== undefined) return { kind: kind as Atom['kind'], value, ...behind }
  if (code !== undefined) return { kind: 'code', value: code, ...behind }
  if (every !== undefined) return { kind: 'every', value: every, ...behind }
  throw new RangeError(`"${text}" is no part of a match`)
}
