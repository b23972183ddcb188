import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '../catalog'
import type { ItemFacts } from '../item'
import { english } from '../texts/english'
import { spanish } from '../texts/spanish'
import { whatLacks } from './what-lacks'

function factsOf(slug: string): ItemFacts {
  const {
    slug: _,
    text: __,
    words: ___,
    figure: ____,
    locale: _____,
    ...facts
  } = builtInCatalog('en').get(slug)
  return facts
}

const [en, es] = [english.clam, spanish.clam]
if (!en || !es) throw new Error('The clam is written.')
const lacksOf = (texts: Parameters<typeof whatLacks>[2], slug = 'clam') =>
  whatLacks(slug, factsOf('clam'), texts).map(({ part, problem }) => `${part} ${problem}`)

describe('whatLacks', () => {
  it('finds nothing in an item that is complete', () => {
    expect(lacksOf({ en, es })).toEqual([])
  })

  it('names a text and a drawing that are not there', () => {
    expect(lacksOf({ en }, 'not-drawn')).toEqual(['es text is missing', 'drawing is missing'])
  })

  it.each([
    ['a part', { en, es: { ...es, feel: '' } }, /^es feel: /],
    ['another name than the table has', { en: { ...en, name: 'Oyster' }, es }, /^en name is not the table’s/],
    ['a side written out', { en: { ...en, start: 'Lift your left leg.' }, es }, /^en names a side/],
    [
      'a token without gender',
      { en, es: { ...es, start: 'Levante la pierna {side}.' } },
      /^es a bare \{side\}/,
    ],
    [
      'a token of the wrong gender',
      { en, es: { ...es, start: 'Levante la pierna {side:m}.' } },
      /^es "pierna/,
    ],
    ['a step too few', { en, es: { ...es, move: es.move.slice(1) } }, /^both languages \d steps in en/],
    ['a long sentence', { en: { ...en, feel: `${'Work here and '.repeat(6)}there.` }, es }, /^en 19 words/],
  ])('names %s', (_, texts, problem) => {
    expect(lacksOf(texts).join('\n')).toMatch(new RegExp(problem.source, 'm'))
  })
})
