import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { planLocales } from '@/lib/i18n/locales'
import { type OwnItem, ownItemSchema } from '../own-item'
import { toOwnItem } from '../to-own-item'
import { findCode, wordFor, wordsIn } from './cell-words'
import { fold, guessColumn, guessColumns } from './guess-column'
import type { TwinChoice } from './import-report'
import { codesOf, type ItemColumn, itemColumns } from './item-columns'
import { type KnownItem, type RowOutcome, startImport } from './plan-import'
import { readTable } from './read-table'
import { sayRowProblem } from './row-problem'
import { sayColumn } from './say-column'
import { toItemRow } from './to-item-row'
import { writeCsv, writeWorkbook } from './write-table'

const [en, es] = [builtInCatalog('en'), builtInCatalog('es')]
const items = en.offered().map((item): OwnItem & { id: string } => {
  const other = es.find(item.slug)
  return { id: `own-${item.slug}`, ...toOwnItem({ en: item, ...(other?.text ? { es: other } : {}) }) }
})

const right: Record<string, string> = {
  Name: 'Wall slide',
  Start: 'Stand.',
  Steps: 'Slide up.\nSlide down.',
  Feel: 'Work.',
  'Stop if': 'It hurts.',
  Type: 'Strength',
  Region: 'shoulder',
  Side: 'none',
}
const known: KnownItem = {
  slug: 'own-wall-slide',
  archived: false,
  onlyPlan: false,
  item: { ...itemOf(run([right]))[0], nerve: 'median' } as OwnItem,
}

/** The outcome of each row, written as a record of header and cell. */
function run(
  rows: Record<string, string>[],
  { known = [], twins = 'skip' as TwinChoice }: { known?: KnownItem[]; twins?: TwinChoice } = {},
): RowOutcome[] {
  const headers = [...new Set(rows.flatMap(Object.keys))]
  const read = startImport(guessColumns(headers), known, twins)
  return rows.map((row, index) =>
    read(
      headers.map((header) => row[header] ?? ''),
      index + 2,
    ),
  )
}

function itemOf(outcomes: readonly RowOutcome[]): OwnItem[] {
  return outcomes.flatMap((one) => ('planned' in one && one.planned.act !== 'skip' ? [one.planned.item] : []))
}

function problemsOf(outcomes: readonly RowOutcome[]): string[] {
  return outcomes.flatMap((one) => {
    if (!('problems' in one)) return []
    return one.problems.map((problem) => {
      const { line, field, found, remedy } = sayRowProblem(one.line, problem, 'en')
      return `${line} ${field} “${found}” ${remedy}`
    })
  })
}

function acts(outcomes: readonly RowOutcome[]): string[] {
  return outcomes.map((one) => ('planned' in one ? one.planned.act : 'problem'))
}

describe('a file of own items', () => {
  const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
  it.each([
    ['CSV in English', async () => writeCsv(tableIn('en'))],
    ['CSV in Spanish', async () => writeCsv(tableIn('es'))],
    ['a workbook', async () => writeWorkbook(tableIn('en'))],
    ['JSON', async () => new Blob([JSON.stringify({ items })])],
  ])(
    'says the same of every built-in item when it is read back: %s',
    async (_, write) => {
      const table = await readTable(await bytesOf(await write()))
      const columns = guessColumns(table.headers)
      expect(columns).toEqual(itemColumns)
      const read = startImport(columns, [], 'skip')
      const outcomes = table.rows.map((row, index) => read(row, index + 2))
      expect(problemsOf(outcomes)).toEqual([])
      expect(itemOf(outcomes)).toEqual(items.map(({ id: _, ...item }) => ownItemSchema.parse(item)))
    },
    60_000,
  )

  function tableIn(locale: 'en' | 'es') {
    return [
      itemColumns.map((column) => sayColumn(column, locale)),
      ...items.map((item) => toItemRow(item, wordsIn(locale))),
    ]
  }
})

describe('headers and words', () => {
  it('are guessed as people write them, in both languages, and what is none is left aside', () => {
    const guessed: [string, ItemColumn | null][] = [
      ['Name', 'name en'],
      ['Exercise name', 'name en'],
      ['NOMBRE', 'name es'],
      ['Name (Spanish)', 'name es'],
      ['steps_es', 'move es'],
      ['Instrucciones', 'move es'],
      ['side rule', 'sideRule'],
      ['Lado', 'sideRule'],
      ['Body part', 'regions'],
      ['Músculos', 'muscles'],
      ['Dosis', 'dose'],
      ['Colour', null],
      ['', null],
    ]
    expect(guessed.map(([header]) => [header, guessColumn(header)])).toEqual(guessed)
    expect(guessColumns(['Name', 'Exercise'])).toEqual(['name en', null])
  })

  it('mean one column and one code alone, in every language', () => {
    for (const locale of planLocales) {
      expect(new Set(itemColumns.map((column) => fold(sayColumn(column, locale)))).size).toBe(
        itemColumns.length,
      )
      for (const column of itemColumns) {
        expect(guessColumn(sayColumn(column, locale))).toBe(column)
        for (const code of codesOf[column] ?? [])
          expect([column, findCode(column, wordFor(column, code, locale))]).toEqual([column, code])
      }
    }
  })
})

describe('a row', () => {
  it('is read with words of either language, and with steps by line', () => {
    const [item] = itemOf(
      run([
        {
          ...right,
          Equipment: 'pared, toalla',
          Position: 'bipedestación',
          Level: '2',
          Synonyms: 'slide; wall',
        },
      ]),
    )
    expect(item).toMatchObject({
      kind: 'SG',
      position: 'ST',
      equipment: ['wall', 'towel'],
      regions: ['shoulder'],
      level: 2,
      texts: { en: { move: ['Slide up.', 'Slide down.'], words: ['slide', 'wall'] }, es: null },
    })
  })

  it('is told all its problems, each with its column and a remedy', () => {
    const { Type: _, Side: __, ...bare } = right
    expect(
      problemsOf(
        run([
          { ...right, Region: 'sholder' },
          { ...right, Name: 'B', Type: 'Dance', 'Stop if': '' },
          { ...right, Name: 'C', 'Stop if': '', Dose: '99x10' },
          { ...bare, Name: 'D' },
          { ...right, Name: 'E', Side: 'one side at a time' },
          { ...right, Name: 'x'.repeat(200) },
        ]),
      ),
    ).toEqual([
      '2 Regions “sholder” It is not known. Did you mean “shoulder”?',
      expect.stringMatching(/^3 Kind “Dance” (It is not known|Write one)/),
      '3 Stop if (English) “” Write this part.',
      '4 Stop if (English) “” Write this part.',
      expect.stringMatching(/^4 Usual dose “99x10” /),
      expect.stringMatching(/^5 Kind “” Write one of|^5 Kind “” Write one that/),
      '5 Side “” Write one of: one side at a time, both sides together, no side.',
      expect.stringMatching(/^6 Limb “” Write one of: leg, arm/),
      expect.stringMatching(/^6 What “left” means “” Write one of: stretched, moves, stands on/),
      `7 Name (English) “${'x'.repeat(60)}…” It is too long, or cannot be read. Shorten or correct it.`,
    ])
  })

  it('is told in the language of the reader', () => {
    expect(sayRowProblem(3, { column: 'kind', code: 'missing' }, 'es')).toEqual({
      line: 3,
      column: 'kind',
      field: 'Tipo',
      found: '',
      remedy: expect.stringMatching(/^Escriba uno que el programa conozca, como: Estiramiento/),
    })
  })

  it('with the id of an item changes it, and leaves what the file has no column for', () => {
    const [item] = itemOf(run([{ id: 'own-wall-slide', Feel: 'Warmth.' }], { known: [known] }))
    expect(item).toEqual({
      ...known.item,
      texts: { ...known.item.texts, en: { ...known.item.texts.en, feel: 'Warmth.' } },
    })
  })

  it('with kind and name of an item is left out, changes it, or stands beside it, as is chosen', () => {
    const rows = [{ ...right, Name: 'WALL slide' }]
    expect(acts(run(rows, { known: [known] }))).toEqual(['skip'])
    expect(itemOf(run(rows, { known: [known], twins: 'update' }))).toMatchObject([{ nerve: 'median' }])
    expect(itemOf(run(rows, { known: [known], twins: 'add' }))).toMatchObject([{ nerve: '' }])
    expect(acts(run([{ ...right, Type: 'Stretch' }], { known: [known] }))).toEqual(['add'])
    expect(acts(run(rows, { known: [{ ...known, archived: true }] }))).toEqual(['update'])
    expect(acts(run(rows, { known: [{ ...known, onlyPlan: true }] }))).toEqual(['add'])
  })

  it('that means the same item as another row is refused, and two with ids of their own are not', () => {
    expect(problemsOf(run([right, right]))).toEqual([
      '3 Name (English) “” The same item as row 2. Keep one of them, or give them different names.',
    ])
    const twice = [right, right].map((row) => ({ ...row, id: 'own-wall-slide' }))
    expect(acts(run(twice, { known: [known] }))).toEqual(['update', 'problem'])
    expect(acts(run(['own-a', 'own-b'].map((id) => ({ ...right, id }))))).toEqual(['add', 'add'])
  })
})
