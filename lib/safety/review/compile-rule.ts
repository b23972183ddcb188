import type { Rule } from '../rule'
import { factsOf } from './code-facts'
import { type Atom, parseMatch, type Term } from './parse-match'
import { type Places, placesOf, toPlaces } from './places'

/** Where an item has to be: nowhere in particular, at the flag's site, there or beside it, or in a fixed place. */
export type Where = 'anywhere' | 'site' | 'near' | Places

/** An atom with its place, ready to be looked at. */
export type CompiledAtom = Omit<Atom, 'place'> & {
  where: Where
  /** Of a code its place in the list of codes; -1 of anything else. */
  code: number
  /** Places that the code itself adds. */
  added: Places
}
export type CompiledTerm = readonly CompiledAtom[]

export type CompiledRule = {
  rule: Rule
  terms: readonly CompiledTerm[]
  exceptions: readonly CompiledTerm[]
  /** Some term looks at the flag's site. */
  looksAtSite: boolean
  /** Every term looks at a place. */
  needsPlace: boolean
}

/** A rule whose match is read, each atom with the place that its scope gives it (clinical spec 4.1). */
export function compileRule(rule: Rule): CompiledRule {
  const { terms, exceptions } = parseMatch(rule.match)
  const compile = (term: Term) =>
    term.map(({ place, ...atom }): CompiledAtom => {
      const where = toWhere(place, rule.scope)
      if (atom.kind !== 'code') return { ...atom, where, code: -1, added: 0 }
      const { index, places } = factsOf(atom.value)
      return { ...atom, where, code: index, added: places }
    })
  const compiled = terms.map(compile)
  return {
    rule,
    terms: compiled,
    exceptions: exceptions.map(compile),
    looksAtSite: compiled.flat().some(({ where }) => where === 'site' || where === 'near'),
    needsPlace: compiled.every((term) => term.some(({ where }) => where !== 'anywhere')),
  }
}

const spine = placesOf('neck thoracic lumbar pelvis core')

function toWhere(place: string | undefined, scope: Rule['scope']): Where {
  if (place === undefined) return scope === 'site' ? 'site' : 'anywhere'
  if (place === 'all') return 'anywhere'
  if (place === 'site' || place === 'near') return place
  return place === 'spine' ? spine : toPlaces([place])
}
