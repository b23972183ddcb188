import { describe, expect, it } from 'vitest'
import { inWords } from '@/lib/i18n/said'
import { builtInCatalog } from '../catalog'
import { findOwnProblems, sayOwnProblem } from './find-own-problems'
import { findTextHints } from './find-text-hints'
import { blankItem, noWords, type OwnItem, type OwnWords, ownItemSchema } from './own-item'
import { toCatalogItems } from './to-catalog-items'
import { toOwnItem } from './to-own-item'
import { toOwnSlug } from './to-own-slug'

const catalogs = { en: builtInCatalog('en'), es: builtInCatalog('es') }
const words: OwnWords = {
  ...noWords,
  name: 'Wall slide',
  start: 'Stand with your back to the wall.',
  move: ['Slide your arms up the wall.', 'Slide them down.'],
  feel: 'Work at the back of your shoulders.',
  stop: 'Your shoulder hurts.',
}
const own = (changes: Partial<OwnItem> = {}): OwnItem => ({
  ...blankItem,
  kind: 'SG',
  regions: ['shoulder'],
  limb: 'arm',
  dose: '2x10 1/d',
  texts: { en: words, es: null },
  ...changes,
})
const codes = (item: OwnItem) => findOwnProblems(item).map(({ path, code }) => `${path} ${code}`)

describe('an own item', () => {
  it('is the same after it was read back, for every built-in item as a copy', () => {
    for (const { slug } of catalogs.en.offered()) {
      const en = catalogs.en.get(slug)
      const es = catalogs.es.find(slug)
      const copy = toOwnItem({ en, ...(es?.text ? { es } : {}) })
      expect(ownItemSchema.safeParse(copy).error?.issues, slug).toBeUndefined()
      expect(findOwnProblems(copy), slug).toEqual([])
      const stored = toCatalogItems(copy, slug, en.figure)
      expect(toOwnItem(stored), slug).toEqual(copy)
      const { words: _, ...kept } = stored.en ?? {}
      const { words: __, easier, harder, text, ...built } = en
      // Short words are of one text; a copy may come to say something else.
      const { short: ___, ...whole } = text ?? {}
      const ladder = { ...(easier ? { easier } : {}), ...(harder ? { harder } : {}) }
      expect(kept, slug).toEqual({ ...built, ...ladder, text: text && whole })
    }
  })

  it('is in the languages it has words in, and found by its name in the other one', () => {
    const both = toCatalogItems(
      own({ texts: { en: words, es: { ...words, name: 'Deslizar' } } }),
      'own-x',
      null,
    )
    expect(both.es?.words).toEqual(['Wall slide'])
    expect(Object.keys(toCatalogItems(own(), 'own-x', null))).toEqual(['en'])
  })

  it('takes its name as title and its title as picture text where those are empty', () => {
    expect(toCatalogItems(own(), 'own-x', null).en?.text).toMatchObject({
      title: 'Wall slide',
      alt: 'Wall slide',
    })
  })

  it('has no problem when it is whole', () => expect(codes(own())).toEqual([]))

  it.each([
    [{ texts: { en: null, es: null } }, 'texts.en.name noLanguage'],
    [{ texts: { en: { ...words, name: '' }, es: null } }, 'texts.en.name name'],
    [{ texts: { en: { ...words, stop: '' }, es: null } }, 'texts.en.stop part'],
    [{ texts: { en: { ...words, move: [] }, es: null } }, 'texts.en.move part'],
    [{ texts: { en: { ...words, move: Array(7).fill('Lift.') }, es: null } }, 'texts.en.move steps'],
    [{ texts: { en: { ...words, feel: 'In your {sid} arm.' }, es: null } }, 'texts.en.feel token'],
    [{ texts: { en: { ...words, feel: 'In your {side} arm.' }, es: null } }, 'texts.en.feel noSide'],
    [{ regions: [] }, 'regions region'],
    [{ sideRule: 'one' }, 'sideMeans sideMeans'],
    [{ attributes: ['SACT@other'] }, 'attributes attribute'],
    [{ sideRule: 'one', sideMeans: 'moves', attributes: ['FLOOR@other'] }, 'attributes attribute'],
    [{ dose: '99x10' }, 'dose dose'],
  ] as [Partial<OwnItem>, string][])('%j: %s', (changes, problem) => {
    expect(codes(own(changes))).toEqual([problem])
    const [found] = findOwnProblems(own(changes))
    for (const locale of ['en', 'es'] as const)
      expect(found && inWords(sayOwnProblem(found), locale)).toMatch(/\w.*\.$/)
  })
})

describe('toOwnSlug', () => {
  it.each([
    ['Wall slide', [], 'own-wall-slide'],
    ['Elevación de talón (día 2)', [], 'own-elevacion-de-talon-dia-2'],
    ['Wall slide', ['own-wall-slide', 'own-wall-slide-2'], 'own-wall-slide-3'],
    ['壁', [], 'own'],
    ['a'.repeat(90), [], `own-${'a'.repeat(56)}`],
  ])('%s, %j: %s', (name, taken, slug) => {
    expect(toOwnSlug(name, (each) => taken.includes(each))).toBe(slug)
  })
})

describe('findTextHints', () => {
  it('scores as the built-in texts are scored, in both languages', () => {
    expect(findTextHints(words, own(), 'en').score).toMatchObject({
      measure: 'grade',
      limit: 6,
      isEasy: true,
    })
    expect(findTextHints(noWords, own(), 'en').score).toBeNull()
    const spanish = {
      ...words,
      start: 'Póngase de pie.',
      move: ['Suba.'],
      feel: 'El brazo.',
      stop: 'Le duele.',
    }
    expect(findTextHints(spanish, own(), 'es').score).toMatchObject({ measure: 'ease', limit: 70 })
  })

  it('names long sentences, words to avoid, written sides and codes without a stop rule', () => {
    const hard = {
      ...words,
      start:
        'Lie supine on the floor with your left arm by your side and your head on a pillow that is soft and flat.',
    }
    const { hints } = findTextHints(hard, own({ attributes: ['KNEEL'] }), 'en')
    expect(hints.map(({ kind }) => kind)).toEqual(['long', 'word', 'side', 'stop'])
  })
})
