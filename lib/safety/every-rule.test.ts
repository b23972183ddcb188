import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/day'
import type { ItemKind } from '@/lib/dosage/kind'
import { codeGroups } from './data/codes'
import type { Finding } from './finding'
import type { Flag } from './flag'
import { flagNames } from './flag-list'
import type { ItemInput, LineInput } from './review/review-line'
import { reviewPlan } from './review-plan'
import type { Rule } from './rule'
import { rules } from './rules'

/**
 * Items made to measure, one for each term of each rule: what the term names and nothing else, and then what lacks one
 * part of it. Their kind, where a term names none, is one that "every item" leaves out.
 */
const today = '2026-11-28'
const neutral: ItemInput = {
  slug: 'made',
  kind: 'ED',
  regions: ['neck'],
  position: 'AN',
  equipment: [],
  sideRule: 'one',
  attributes: [],
}
const wholePerson = new Set(codeGroups.flatMap((group) => (group.wholePerson ? group.codes.split(' ') : [])))
const findings = (
  rule: Rule,
  item: Partial<ItemInput>,
  flag: Partial<Flag> = {},
  line: Partial<LineInput> = {},
) => {
  const made = { ...neutral, ...item }
  const side = rule.scope === 'person' ? {} : { side: 'right' as const }
  const record: Flag = { flag: rule.flag, ...side, site: 'neck', ...flag }
  const plan = { phases: [{ items: [{ id: 'a', slug: made.slug, side: 'right' as const, ...line }] }] }
  const found = reviewPlan(plan, { items: { [made.slug]: made }, facts: { flags: [record] }, today })
  return found.filter((finding) => finding.rule === rule.id)
}
const severities = (found: readonly Finding[]) => found.map(({ severity }) => severity)

/** An item with the parts of a term, at the place that the part asks for. */
function make(atoms: readonly string[], without?: number): Partial<ItemInput> {
  const item: { -readonly [Key in keyof ItemInput]?: ItemInput[Key] } = {}
  const attributes: string[] = []
  for (const [at, written] of atoms.entries()) {
    const [atom = '', place = ''] = written.split('@')
    if (!['', 'site', 'near', 'all'].includes(place)) item.regions = [place === 'spine' ? 'lumbar' : place]
    if (at === without) continue
    const [what, value = ''] = atom.split(':')
    if (atom === '*') item.kind = 'MO'
    else if (what === 'k') item.kind = value as ItemKind
    else if (what === 'id') item.slug = value
    else if (what === 'eq') item.equipment = [value]
    else if (what === 'pos') item.position = value
    else if (what === 'r') item.regions = [value]
    else attributes.push(atom)
  }
  return { ...item, attributes }
}

const checked = rules.filter(({ severity }) => severity !== 'print')
const termsOf = ({ match }: Rule) =>
  match
    .split(' ')
    .filter((term) => !term.startsWith('!'))
    .map((term) => term.split('+'))
const codeOf = (atom: string) => (/^[A-Z]+[0-9]*(@|$)/.test(atom) ? atom.split('@')[0] : undefined)
const placeOf = (atom: string, { scope }: Rule) => atom.split('@')[1] ?? (scope === 'site' ? 'site' : 'all')

describe.each(checked.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const terms = termsOf(rule)

  it('comes up for each of its terms, with its severity', () => {
    for (const term of terms)
      expect(severities(findings(rule, make(term))), term.join('+')).toEqual([rule.severity])
  })

  it('does not come up where one part of a term is missing, or for another flag', () => {
    for (const term of terms) {
      for (const at of term.keys()) {
        const left = term.filter((_atom, index) => index !== at)
        if (terms.some((other) => other.every((atom) => left.includes(atom)))) continue
        expect(findings(rule, make(term, at)), `${term} without ${term[at]}`).toEqual([])
      }
      expect(findings(rule, make(term), { flag: 'any_plan' })).toEqual([])
    }
  })

  it('looks at the side that its scope names', () => {
    for (const term of terms) {
      const codes = term.flatMap((atom) => codeOf(atom) ?? [])
      const everyLimb = term.every((atom) => atom === '*')
      const oneLimb = codes.some((code) => !wholePerson.has(code)) || (codes.length === 0 && !everyLimb)
      const left = findings(rule, make(term), {}, { side: 'left' })
      expect(left.length, term.join('+')).toBe(rule.scope !== 'person' && oneLimb ? 0 : 1)
      for (const unknown of [{ side: undefined }, { side: 'both' as const }])
        expect(findings(rule, make(term), unknown, { side: 'left' })).toHaveLength(1)
      expect(findings(rule, make(term), {}, { side: undefined })).toHaveLength(1)
    }
  })

  it('looks at the limb that a mark names', () => {
    for (const term of terms) {
      const marked = term.findIndex(
        (atom) => !wholePerson.has(codeOf(atom) ?? '') && codeOf(atom) !== undefined,
      )
      const holdsOther = terms.some((other) => other !== term && other.every((atom) => term.includes(atom)))
      if (marked < 0 || rule.scope === 'person' || holdsOther) continue
      const item = make(term)
      const attributes = item.attributes?.map((code) =>
        code === codeOf(term[marked] ?? '') ? `${code}@other` : code,
      )
      const partners = term.filter(
        (atom) => !wholePerson.has(codeOf(atom) ?? '') && codeOf(atom) !== undefined,
      )
      const opposite = findings(rule, { ...item, attributes }, {}, { side: 'left' })
      expect(opposite, term.join('+')).toHaveLength(partners.length === 1 ? 1 : 0)
      expect(findings(rule, { ...item, attributes })).toEqual([])
    }
  })

  it('looks at the place that a part names, next to it only where it says near', () => {
    for (const term of terms) {
      const places = term.map((atom) => placeOf(atom, rule))
      const fixed = places.find((place) => !['all', 'site', 'near'].includes(place))
      if (fixed) expect(findings(rule, { ...make(term), regions: ['elbow'] })).toEqual([])
      const sited = places.filter((place) => place === 'site' || place === 'near')
      if (fixed || sited.length === 0) continue
      const knee = { ...make(term), regions: ['knee'] }
      expect(findings(rule, knee, { site: 'neck' }), term.join('+')).toEqual([])
      expect(findings(rule, knee, { site: undefined })).toHaveLength(1)
      expect(findings(rule, { ...knee, regions: ['any'] }, { site: 'neck' })).toHaveLength(
        knee.kind === 'AE' ? 0 : 1,
      )
      const near = !places.includes('site')
      if (term.some((atom) => codeOf(atom) && reaches(codeOf(atom) ?? '', 'shoulder'))) continue
      const arm = { ...make(term), regions: ['arm'] }
      expect(findings(rule, arm, { site: 'shoulder' })).toHaveLength(near ? 1 : 0)
      expect(findings(rule, { ...arm, regions: ['elbow'] }, { site: 'shoulder' })).toEqual([])
    }
  })

  it('leaves out its exceptions', () => {
    const exceptions = rule.match.split(' ').filter((term) => term.startsWith('!'))
    for (const exception of exceptions)
      for (const term of terms) {
        const [what, value = ''] = exception.slice(1).split(':')
        const item = make(term)
        if (item.slug !== undefined && what === 'id') continue
        if (item.kind !== undefined && what === 'k') continue
        const attributes = [...(item.attributes ?? []), ...(value ? [] : [what ?? ''])]
        const excepted = {
          ...item,
          attributes,
          ...(what === 'id' ? { slug: value } : {}),
          ...(what === 'k' ? { kind: value as ItemKind } : {}),
        }
        expect(findings(rule, excepted), `${term} ${exception}`).toEqual([])
      }
  })

  it('is lifted by the surgeon only where the surgeon decides', () => {
    const [term = []] = terms
    const lifted = findings(rule, make(term), { surgeonOrder: 'none' })
    expect(lifted).toHaveLength(rule.surgeonDecides ? 0 : 1)
    expect(findings(rule, make(term), { surgeonOrder: 'no bend past 90' })).toHaveLength(1)
  })

  it('is cared for by what it says, and by nothing else', () => {
    const [term = []] = terms
    const cared = (line: Partial<LineInput>, item: Partial<ItemInput> = {}) =>
      severities(findings(rule, { ...make(term), ...item }, {}, line))[0]
    const by = (care: string) => (rule.metBy?.includes(care as 'counter') ? 'met' : rule.severity)
    expect(cared({ supervised: 'helper' })).toBe(by('helper'))
    expect(cared({ supervised: 'clinic' })).toBe(by('clinic'))
    expect(cared({ support: 'rail' })).toBe(by('counter'))
    if (!term.some((atom) => atom.startsWith('eq:')))
      expect(cared({}, { equipment: ['raised-chair'] })).toBe(by('counter'))
    expect(cared({ supervised: 'home', support: 'pillow' })).toBe(rule.severity)
  })

  it('carries its message, source, show and whether it can be overridden', () => {
    const [found] = findings(rule, make(terms[0] ?? []))
    const { message, source, show, override } = rule
    expect(found).toMatchObject({ message: message.en, source, show, flag: rule.flag })
    expect(found?.override).toBe(override)
    expect(found?.side).toBe(rule.scope === 'person' ? null : (found?.side ?? 'missing'))
  })
})

function reaches(code: string, region: string): boolean {
  return codeGroups.some(
    ({ codes, places = '' }) => codes.split(' ').includes(code) && places.split(' ').includes(region),
  )
}

describe('a flag that follows from a date', () => {
  const windows = flagNames.flatMap(({ flag, derivedFrom = '' }) => {
    const [, base, approach, , from, to] =
      /^(\w+)(?: approach=(\w+))?( order=none)? days=(-?\d+)\.\.(\d*)$/.exec(derivedFrom) ?? []
    const rule = checked.find((one) => one.flag === flag)
    return base && rule ? [{ flag, base, approach, from: Number(from), to: Number(to), rule }] : []
  })

  it('has a rule in all but one', () => {
    expect(windows.length).toBeGreaterThan(35)
  })

  it.each(windows)('$flag: the day before, on and after', ({ base, approach, from, to, rule, flag }) => {
    const surgeonOrder = flag === 'tha_order_none' ? 'none' : undefined
    const on = (days: number, more: Partial<Flag> = {}) =>
      findings(rule, make(termsOf(rule)[0] ?? []), {
        ...{ flag: base, date: addDays(today, -days), surgeonOrder },
        ...(approach ? { approach } : {}),
        ...more,
      }).length
    expect([on(from), on(to)]).toEqual([1, 1])
    expect(on(to + 1)).toBe(0)
    if (from !== 0) expect(on(from - 1)).toBe(0)
    expect(on(to + 1, { date: undefined })).toBe(1)
    if (from >= 0) expect(on(-1)).toBe(1)
    expect(on(to + 1, { flag })).toBe(0)
    expect(on(to, { flag })).toBe(1)
    expect(on(0, { flag, date: undefined })).toBe(1)
    if (!approach) return
    expect(on(to, { approach: undefined })).toBe(1)
    expect(on(to, { approach: 'unknown' })).toBe(1)
    const other = flagNames.find((one) => one.flag === base)?.approaches?.find((one) => one !== approach)
    expect(on(to, { approach: other })).toBe(0)
    expect(on(0, { flag: base, date: undefined, approach: other })).toBe(0)
  })
})
