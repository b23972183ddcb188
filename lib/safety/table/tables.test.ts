import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attributeCodes } from '@/lib/catalog/taxonomy'
import { codeGroups } from '../data/codes'
import { readItems } from '../fixtures/read-items'
import { parseMatch } from '../review/parse-match'
import { readFlags } from './read-flags'
import { readRedFlags } from './read-red-flags'
import { readRules } from './read-rules'
import { readScreening } from './read-screening'
import { toJsonLines } from './to-json-lines'

const file = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
const flags = readFlags(file('flags.csv'))
const names = flags.map(({ flag }) => flag)
const rules = readRules(file('rules.csv'), names)
const redFlags = readRedFlags(file('red-flags.csv'), names)
const codesOfFlags = redFlags.map(({ code }) => code)
const cards = readScreening(file('screening.csv'), codesOfFlags)
const count = (values: readonly string[]) =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((v) => v === value).length]))

describe('the tables of flags and rules', () => {
  it('are what the program reads (npm run safety:write)', () => {
    expect(toJsonLines(flags)).toBe(file('flags.json'))
    expect(toJsonLines(rules)).toBe(file('rules.json'))
    expect(toJsonLines(redFlags)).toBe(file('red-flags.json'))
    expect(toJsonLines(cards)).toBe(file('screening.json'))
  })

  it('hold the 139 flags and 175 rules of clinical spec 4', () => {
    expect(flags).toHaveLength(139)
    expect(rules).toHaveLength(175)
    expect(rules.map(({ id }) => Number(id.slice(1)))).toEqual(rules.map((_, index) => index + 1))
    expect(count(rules.map(({ severity }) => severity))).toEqual({ block: 85, warn: 82, note: 7, print: 1 })
  })

  it('let nobody override the six of clinical spec 4.1', () => {
    const final = rules.filter(({ override }) => override === 'never').map(({ id }) => id)
    expect(final).toEqual(['R01', 'R41', 'R67', 'R71', 'R95', 'R96'])
  })

  it('ask for the side and site that a rule looks at', () => {
    const needs = new Map(flags.map((flag) => [flag.flag, flag.needs]))
    for (const { id, flag, scope, match } of rules) {
      if (scope !== 'person') expect(needs.get(flag), id).toContain('side')
      if (scope === 'site' || match.includes('@near')) expect(needs.get(flag), id).toContain('site')
    }
  })

  it('name items and equipment that the catalog has', () => {
    const items = readItems()
    const known: Record<string, ReadonlySet<string>> = {
      id: new Set(items.map(({ slug }) => slug)),
      eq: new Set(items.flatMap(({ equipment }) => equipment.flatMap((piece) => piece.split(/[\s-]/)))),
    }
    for (const { id, match } of rules)
      for (const atom of [...parseMatch(match).terms, ...parseMatch(match).exceptions].flat())
        if (known[atom.kind]) expect(known[atom.kind], `${id} ${atom.value}`).toContain(atom.value)
  })
})

describe('the codes', () => {
  const codes = codeGroups.flatMap((group) => group.codes.split(' '))

  it('are the 77 of clinical spec 1.3, each once, all of the catalog’s among them', () => {
    expect(codes).toHaveLength(77)
    expect(new Set(codes).size).toBe(77)
    expect(attributeCodes.filter((code) => !codes.includes(code))).toEqual([])
    const used = readItems().flatMap(({ attributes }) => attributes.map((code) => code.split('@')[0] ?? ''))
    expect(used.filter((code) => !codes.includes(code))).toEqual([])
  })
})

describe('the table of red flags', () => {
  it('holds the 43 of clinical spec 5, by urgency', () => {
    expect(redFlags).toHaveLength(43)
    expect(count(redFlags.map(({ urgency }) => urgency))).toEqual({
      ...{ emergency: 21, 'same day': 13, 'within 24 h': 3, 'this week': 3, routine: 3 },
    })
  })

  it('asks and tells in both languages, in Spanish with usted', () => {
    const familiar =
      /(?<!\p{L})(tú|tu|tus|te|ti|tienes|puedes|estás|eres|sientes|tomas|has|llama|llámanos)(?!\p{L})/iu
    for (const { code, question, finding } of redFlags) {
      expect(question.es, code).toMatch(/¿[^?]+\?/)
      expect(question.es, code).not.toBe(question.en)
      expect(question.es, code).not.toMatch(familiar)
      expect(finding.es, code).not.toBe(finding.en)
      for (const place of ['{emergency}', '{crisis}'])
        expect(question.es.includes(place), code).toBe(question.en.includes(place))
    }
    for (const { card, question, title } of cards) {
      expect(question.es, card).toMatch(/^¿.+\?$/)
      expect(question.es, card).not.toMatch(familiar)
      expect(title.es, card).not.toBe(title.en)
    }
  })

  it('names safety items that the catalog has', () => {
    const slugs = new Set(readItems().map(({ slug }) => slug))
    for (const { code, item } of redFlags) if (item) expect(slugs, code).toContain(item)
  })
})

/** A row of a table with cells changed by column. */
function change(csv: string, cells: Record<string, string>): string {
  const [head = '', row = ''] = csv.split('\n')
  const columns = head.split(',')
  const parts = [...`,${row}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell)
  return `${head}\n${columns.map((column, at) => (column in cells ? `"${cells[column]}"` : parts[at])).join(',')}\n`
}

describe('a table with a mistake is refused by line and column', () => {
  it.each([
    ['flag', { flag: 'Big Flag' }, /flags\.csv line 2, flag: "Big Flag"/],
    ['group', { group: 'toes' }, /line 2, group: "toes"/],
    ['needs', { needs: 'side color' }, /line 2, needs: "side color"/],
    [
      'an unknown base',
      { derived_from: 'no_such days=0..41' },
      /line 2, derived_from: there is no flag "no_such"/,
    ],
    ['a derivation', { derived_from: 'tha weeks=6' }, /line 2, derived_from: "tha weeks=6": names of flags/],
    ['a date nobody asks for', { derived_from: 'emergency_flag_open days=0..1' }, /asks for no date/],
    ['an order nobody asks for', { derived_from: 'emergency_flag_open order=none' }, /asks for no order/],
    ['an approach there is not', { derived_from: 'emergency_flag_open approach=top' }, /no approach "top"/],
    ['synonyms', { synonyms: '' }, /line 2, synonyms/],
  ])('flags: %s', (_, cells, message) => {
    expect(() => readFlags(change(file('flags.csv'), cells))).toThrow(message)
  })

  it.each([
    ['id', { id: 'X1' }, /rules\.csv line 2, id: "X1"/],
    ['flag', { flag: 'no_such' }, /line 2, flag: there is no flag "no_such"/],
    ['scope', { scope: 'limb' }, /line 2, scope: "limb"/],
    ['severity', { severity: 'stop' }, /line 2, severity: "stop"/],
    ['a code', { match: 'HFLX99' }, /line 2, match: there is no code "HFLX99"/],
    ['a kind', { match: 'k:XX' }, /line 2, match: there is no kind "XX"/],
    ['a region', { match: 'r:knees' }, /line 2, match: there is no region "knees"/],
    ['a position', { match: 'pos:UP' }, /line 2, match: there is no position "UP"/],
    ['a place', { match: 'COLD@far' }, /line 2, match: "COLD@far": there is no place "far"/],
    ['a word', { match: 'cold pack' }, /line 2, match: "cold" is no part of a match/],
    ['only exceptions', { match: '!k:AE' }, /line 2, match: a match has at least one term/],
    ['a block that is cared for', { met_by: 'helper' }, /line 2, met_by: is for warnings/],
    ['a warning that is final', { severity: 'warn' }, /line 2, override: is for blocks/],
    ['a message', { message_es: '' }, /line 2, message_es/],
  ])('rules: %s', (_, cells, message) => {
    expect(() => readRules(change(file('rules.csv'), cells), names)).toThrow(message)
  })

  it.each([
    ['urgency', { urgency: 'soon' }, /red-flags\.csv line 2, urgency: "soon"/],
    ['a flag', { flags: 'no_such emergency_flag_open' }, /line 2, flags: there is no flag "no_such"/],
    ['an emergency that closes nothing', { flags: 'cauda_equina_signs' }, /emergency_flag_open is missing/],
    ['a number there is not', { question_en: 'Call {police} now.' }, /line 2, question_en: the numbers/],
    ['words that ask nothing', { question_en: 'Call us.' }, /line 2, question_en: a question, and after it/],
    ['words that ask and tell nothing', { question_es: '¿Fiebre?' }, /line 2, question_es: a question/],
    ['a language that is missing', { finding_es: '' }, /line 2, finding_es/],
  ])('red flags: %s', (_, cells, message) => {
    expect(() => readRedFlags(change(file('red-flags.csv'), cells), names)).toThrow(message)
  })

  it.each([
    [
      'a red flag there is not',
      { opens: 'RF99' },
      /screening\.csv line 2, opens: there is no red flag "RF99"/,
    ],
    ['a time there is not', { asked: 'sometimes' }, /line 2, asked: "sometimes" is no region/],
    ['no time', { asked: '' }, /line 2, asked: a card is asked at some time/],
    ['a name', { card: 'one' }, /line 2, card: "one"/],
    ['a red flag that nobody asks', {}, /opens: no card opens RF12/],
  ])('screening: %s', (_, cells, message) => {
    expect(() => readScreening(change(file('screening.csv'), cells), codesOfFlags)).toThrow(message)
  })

  it('a row twice, a missing cell, and other columns', () => {
    const rules = file('rules.csv').split('\n')
    expect(() => readRules([...rules.slice(0, 2), rules[1]].join('\n'), names)).toThrow(
      /line 3, id: "R01" stands twice/,
    )
    expect(() => readRules(`${rules[0]}\nR01,any_plan`, names)).toThrow(/line 2, id: 2 cells, 12 wanted/)
    expect(() => readRules('id,flag\n', names)).toThrow(/rules\.csv line 1: the columns are id,flag,scope/)
  })
})
