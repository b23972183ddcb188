import { describe, expect, it } from 'vitest'
import { composeDosage } from '../compose-dosage'
import type { DosedItem } from '../dosed-item'
import type { ItemKind } from '../kind'
import { parseDose } from '../parse-dose'
import { amountRows } from './data/amount-rows'
import { boundRows } from './data/bound-rows'
import { boutRows } from './data/bout-rows'
import { frequencyRows } from './data/frequency-rows'
import { loadRows } from './data/load-rows'
import { sideRows } from './data/side-rows'
import { typed } from './data/typed'

const rows = [...amountRows, ...sideRows, ...frequencyRows, ...loadRows, ...boutRows, ...boundRows]

const cases = rows.flatMap(({ say, of, ...expected }) =>
  say.flatMap((text) =>
    of.map((item) => {
      const dosedItem: DosedItem = typeof item === 'string' ? { kind: item } : item
      const name = `${dosedItem.kind}${dosedItem.traits?.length ? ` (${dosedItem.traits.join(', ')})` : ''}`
      return { text, name, item: dosedItem, ...expected }
    }),
  ),
)

/** NM says "Do not hold." with every dose. */
const ofGlide = (kind: ItemKind, text: string, words: string) =>
  kind === 'NM' && !text.includes(words) ? `${words} ${text}`.trim() : text

describe('the grammar of clinical spec 2.6', () => {
  it.each(cases)('reads "$text" of $name', ({ text, item, gives, en, es }) => {
    const parsed = parseDose(text, item)
    expect(parsed).toMatchObject({ ok: true })
    if (!parsed.ok) return
    const { ok: _, dosage, tokens: __, hints: ___, ...beside } = parsed
    expect({ ...dosage, ...beside }).toEqual(gives)
    // A grade is said to the clinician alone.
    const audience = dosage.grade ? 'clinician' : 'patient'
    const said = (locale: 'en' | 'es') =>
      composeDosage({ dosage, side: beside.side, supervised: beside.supervised, item, locale, audience }).text
    expect(said('en')).toBe(ofGlide(item.kind, en, 'Do not hold.'))
    expect(said('es')).toBe(ofGlide(item.kind, es, 'No se quede en la posición.'))
  })
})

describe('what therapists type', () => {
  it.each(typed)('"%s" of %o', (text, of, gives) => {
    const item: DosedItem = typeof of === 'string' ? { kind: of } : of
    const parsed = parseDose(text, item)
    expect(parsed).toMatchObject({ ok: true })
    if (!parsed.ok) return
    const { ok: _, dosage, tokens: __, hints: ___, ...beside } = parsed
    expect({ ...dosage, ...beside }).toEqual(gives)
    expect(composeDosage({ dosage, ...beside, item, locale: 'es' }).text).not.toMatch(/undefined|NaN|\{/)
  })
})
