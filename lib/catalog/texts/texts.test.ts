import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countryCodes } from '@/lib/clinic/country'
import { crisisLine } from '@/lib/clinic/crisis-line'
import { emergencyNumber } from '@/lib/clinic/emergency-number'
import { highest } from '@/lib/dosage/amount'
import { sides } from '@/lib/dosage/kind'
import { findFigure } from '@/lib/figure/find-figure'
import { completeLocales } from '@/lib/i18n/locales'
import { getMessages } from '@/lib/i18n/messages'
import { toTranslator } from '@/lib/i18n/translator'
import { toPlain } from '@/lib/rich-text'
import { builtInCatalog } from '../catalog'
import type { CatalogItem, ItemText } from '../item'
import { namesSide, type RenderedText, type RenderTextOptions, renderText } from '../render-text'
import { readItems, readRows } from '../table/read-items'
import { whatLacks } from '../table/what-lacks'
import { english } from './english'
import { spanish } from './spanish'

const csv = readFileSync(new URL('../data/items.csv', import.meta.url), 'utf8')
const facts = readItems(csv)
const written = { en: english, es: spanish }
const us = { emergencyNumber: '911', crisisLine: '988' }

describe('the words of the catalog', () => {
  it.each(readRows(csv))(
    '$slug has words in both languages that keep every rule, and a picture',
    ({ slug }) => {
      const item = facts[slug]
      const texts = { en: english[slug], es: spanish[slug] }
      const lacks = item && whatLacks(slug, item, texts)
      expect(lacks?.map(({ part, problem }) => `${part} ${problem}`)).toEqual([])
    },
  )

  it('stand in the files of the group that the table names, and nowhere else', () => {
    for (const locale of ['en', 'es'] as const) {
      for (const { group, slug } of readRows(csv)) {
        const file = new URL(`./${locale}/${group}.json`, import.meta.url)
        expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))), slug).toContain(slug)
      }
      expect(Object.keys(written[locale]).toSorted()).toEqual(Object.keys(facts).toSorted())
    }
  })
})

describe.each(completeLocales)('patient texts in %s', (locale) => {
  const offered = builtInCatalog(locale).offered()
  const cases = offered.map((item) => [item.slug, item] as const)
  const of = (kind: CatalogItem['kind']) => cases.filter(([, item]) => item.kind === kind)

  it('exist for every item', () => {
    expect(offered).toEqual(builtInCatalog(locale).list())
  })

  it('carry a title that no other item has', () => {
    const titles = offered.map((item) => textOf(item).title)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  it.each(cases)('%s ends each sentence, and its title is none', (_, item) => {
    const text = textOf(item)
    for (const line of [text.start, ...text.move, text.feel, text.alt])
      expect(line).toMatch(/^[A-ZÁÉÍÓÚÑ¿{0-9].*[.?]$/)
    expect(text.stop).toMatch(/[.?]$/)
    expect(text.title).not.toMatch(/[.{]/)
  })

  it.each(cases)('%s names a side exactly when it is done one side at a time', (_, item) => {
    const text = textOf(item)
    expect(namesSide(text)).toBe(item.sideRule === 'one')
    if (item.sideRule !== 'one') expect(text.alt).not.toMatch(/\{side/)
    else if (findFigure(item.slug)?.sided) expect(text.alt).toMatch(/\{side/)
  })

  it.each(cases)('%s has no token left, whatever the side, the place and the clinic', (_, item) => {
    for (const side of [undefined, ...sides])
      for (const site of [undefined, 'outer hip', 'cadera', 'trocánter', 'the middle of your back'])
        for (const options of [{ open: false }, { open: true }])
          expect(allOf(renderText(item, side, { ...us, site, ...options }))).not.toMatch(/[{}]/)
  })

  const calling = cases.filter(([, item]) => /\{(emergency|crisis)\}/.test(JSON.stringify(item.text)))
  it.each(calling)('%s names numbers of every country', (_, item) => {
    for (const country of countryCodes) {
      const line = crisisLine(country)
      const number = emergencyNumber(country)
      const rendered = allOf(
        renderText(item, undefined, { emergencyNumber: number, crisisLine: line ?? undefined }),
      )
      expect(rendered).not.toMatch(/[{}]/)
      const said = number ?? toTranslator(item.locale, 'catalog')('emergency.unknown')
      if (textHas(item, '{emergency}')) expect(rendered).toContain(said)
      if (textHas(item, '{crisis}') && line) expect(rendered).toContain(line)
    }
  })

  // Cards that ask which hand is shown are about left and right themselves.
  const sided = cases.filter(([slug]) => slug !== 'gmi-cards')
  it.each(sided)('%s is the mirror of itself on the other side', (_, item) => {
    for (const site of [undefined, 'outer hip', 'rodilla', 'codo']) {
      const [left, right] = (['left', 'right'] as const).map((side) =>
        allOf(renderText(item, side, { ...us, site } satisfies RenderTextOptions)),
      )
      expect(swap(left ?? '')).toBe(right)
    }
  })

  it.each(of('NM'))('%s says that a glide is not a stretch', (_, { text }) => {
    expect(text?.feel).toContain(
      {
        en: 'This is a glide, not a stretch. Do not hold. Stop if tingling stays.',
        es: 'Es un deslizamiento, no un estiramiento. No se quede en la posición. Pare si el hormigueo no se va.',
      }[locale],
    )
  })

  it.each(of('MI'))('%s ends with the disclaimer and names no dose', (_, item) => {
    const text = textOf(item)
    expect(text.stop.endsWith(getMessages(locale).catalog.disclaimer.medical)).toBe(true)
    expect(text.why).toBeUndefined()
    // An age and the weeks of a warning are no dose.
    const plain = lines(text)
      .join(' ')
      .replace(/\b(65|2 weeks|2 semanas)\b/g, '')
    expect(plain).not.toMatch(/\d|\bmg\b|\b(tablets?|capsules?|a day|per day|tabletas?|cápsulas?|al día)\b/i)
    expect(item.dosage).toBeNull()
  })

  it('say what counts as one wherever both sides take their turn', () => {
    const turns = {
      en: /\b(the other (side|foot|knee|leg|heel|way)|each side)\b/i,
      es: /\b(el otro (lado|pie|talón)|la otra (rodilla|pierna)|cada lado|sentido contrario)\b/i,
    }[locale]
    const counted = { en: /\bcounts? as one\b/i, es: /\bcuentan? como un[ao]\b/i }[locale]
    const asksForCount = ({ sideRule, dosage }: CatalogItem) =>
      sideRule === 'both' &&
      dosage?.distance === undefined &&
      (dosage?.reps !== undefined || highest(dosage?.sets) > 1)
    const unclear = offered.filter((item) => {
      const steps = textOf(item).move.join(' ')
      return asksForCount(item) && turns.test(steps) && !counted.test(steps)
    })
    expect(unclear.map((item) => item.slug)).toEqual([])
  })

  it('tell when to breathe wherever there is effort', () => {
    const effort = offered.filter((item) => item.kind === 'SG' || item.kind === 'ST')
    const breath = { en: /\bbreath/i, es: /\brespir|\baire\b/i }[locale]
    const silent = effort.filter((item) => !breath.test(lines(textOf(item)).join(' ')))
    expect(silent.map((item) => item.slug)).toEqual([])
  })
})

function textOf(item: CatalogItem): ItemText {
  if (!item.text) throw new Error(`${item.slug} has no text`)
  return item.text
}

const textHas = (item: CatalogItem, token: string) => JSON.stringify(item.text).includes(token)

function lines(text: ItemText): string[] {
  return [text.start, ...text.move, text.feel, text.stop, ...(text.why ? [text.why] : [])]
}

/** Every word a patient gets. */
function allOf({ title, alt, start, move, feel, stop, why, closing, pictureNote }: RenderedText): string {
  const rich = [start, ...move, feel, stop, why, closing, pictureNote]
  return [title, ...rich.flatMap((part) => (part ? [toPlain(part)] : [])), alt].join('\n')
}

const mirrored: Record<string, string> = {
  left: 'right',
  right: 'left',
  izquierda: 'derecha',
  derecha: 'izquierda',
  izquierdo: 'derecho',
  derecho: 'izquierdo',
}

/** The text with left and right changed for one another, each in its gender. */
function swap(text: string): string {
  return text.replace(/\b(left|right|izquierd[oa]|derech[oa])\b/g, (word) => mirrored[word] ?? word)
}
