import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { columns } from './item-row'
import { readItems } from './read-items'
import { splitCsv } from './split-csv'
import { toItemsJson } from './to-items-json'

const data = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
const csv = data('items.csv')

describe('the table of items', () => {
  it('is what the program reads (npm run catalog:write)', () => {
    expect(toItemsJson(csv)).toBe(data('items.json'))
  })
})

/** Two items that are in order, with cells changed in the line of the first one. */
function tableWith(cells: Partial<Record<string, string>> = {}): string {
  const first: Record<string, string> = {
    ...{
      group: 'knee',
      slug: 'one',
      name: 'One, by the wall',
      kind: 'SG',
      regions: 'knee,hip',
      position: 'ST',
    },
    ...{ equipment: 'wall', side: 'one', side_means: 'moves', limb: 'leg', level: '2', harder: 'two' },
    ...{ attributes: 'HEXT SLWB@other', dose: '2x10 1/d' },
  }
  const second = { ...first, slug: 'two', name: 'Two', level: '3', harder: '', easier: 'one' }
  const toLine = (row: Record<string, string>) => columns.map((column) => `"${row[column] ?? ''}"`).join(',')
  return [
    columns.join(','),
    toLine({ ...first, ...cells } as Record<string, string>),
    toLine(second),
    '',
  ].join('\n')
}

describe('readItems', () => {
  it('reads lists, codes with their limb, and the dose', () => {
    expect(readItems(tableWith()).one).toEqual({
      ...{ name: 'One, by the wall', kind: 'SG', regions: ['knee', 'hip'], muscles: [], position: 'ST' },
      ...{ equipment: ['wall'], sideRule: 'one', sideMeans: 'moves', limb: 'leg', level: 2, harder: 'two' },
      ...{ attributes: ['HEXT', 'SLWB@other'], traits: [], dosage: { sets: 2, reps: 10, perDay: 1 } },
    })
  })

  it.each([
    ['kind', { kind: 'XX' }, /line 2, kind: "XX"/],
    ['a region', { regions: 'knee,elsewhere' }, /line 2, regions: "knee,elsewhere"/],
    ['an attribute', { attributes: 'HEXT@left' }, /line 2, attributes: "HEXT@left"/],
    ['a level', { level: '9' }, /line 2, level: "9"/],
    ['an item twice', { slug: 'two', name: 'Two' }, /line 2, slug: "two" stands twice/],
    ['a link into nothing', { harder: 'three' }, /line 2, harder: there is no other item "three"/],
    ['a link to itself', { harder: 'one' }, /line 2, harder: there is no other item "one"/],
    ['a ladder that goes down', { level: '4' }, /line 2, harder: "two" is of level 3/],
    ['a side without its meaning', { side_means: '' }, /line 2, side_means: is for one-sided items/],
    [
      'a limb on a code of the whole person',
      { attributes: 'BALCH@other' },
      /line 2, attributes: "BALCH@other"/,
    ],
    ['a dose', { dose: '2x10 often' }, /line 2, dose: "2x10 often"/],
    ['a missing dose', { dose: '' }, /line 2, dose: a dose is missing/],
  ])('names line and column of %s that is wrong', (_, cells, message) => {
    expect(() => readItems(tableWith(cells))).toThrow(message)
  })

  it('names the columns there are', () => {
    expect(() => readItems('slug,name\none,One\n')).toThrow(/line 1: the columns are group,slug/)
  })
})

describe('splitCsv', () => {
  it('keeps commas and quotes inside quotes, and empty cells', () => {
    expect(splitCsv('a,"b, ""c""",\r\n,"",d\n')).toEqual([
      ['a', 'b, "c"', ''],
      ['', '', 'd'],
    ])
  })
})
