import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { templateSources } from '@/lib/plan/templates/template-sources'
import { toJsonLines } from '@/lib/safety/table/to-json-lines'
import { readMeasures } from './read-measures'
import { readOffered } from './read-offered'
import { toMeasuresJson } from './to-measures-json'

const file = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
const csv = file('measures.csv')
const measures = readMeasures(csv)
const templates = [...templateSources.keys()]

describe('the tables of outcome measures', () => {
  it('are what the program reads (npm run measures:write)', () => {
    expect(toMeasuresJson(measures)).toBe(file('measures.json'))
    const known = { measures: measures.map(({ code }) => code), templates }
    expect(toJsonLines(readOffered(file('offered-first.csv'), known))).toBe(file('offered-first.json'))
  })

  it('hold the 45 measures of clinical spec 7, and what it says of their licences', () => {
    expect(measures).toHaveLength(45)
    const licensed = measures.filter(({ licence }) => licence.startsWith('licensed'))
    expect(licensed).toHaveLength(23)
    expect(licensed.filter(({ prompt }) => prompt)).toEqual([])
  })

  it('say how every value is known, and give none where the spec has none', () => {
    const bandOf = (code: string) => measures.find((one) => one.code === code)?.band
    expect(bandOf('PSFS')).toEqual({
      kind: 'detectable',
      certainty: 'secondary',
      by: 2,
      source: 'Stratford 1995',
    })
    for (const code of ['SANE', 'SLS', 'BAL4', 'SIT', 'WALK', 'FAOS', 'VISAG', 'FESI', 'PROMISPF', 'SB'])
      expect(bandOf(code), code).toBeUndefined()
    for (const { code, band } of measures)
      if (band && band.certainty !== 'knowledge') expect(band.source, code).toBeTruthy()
  })

  it('offer something first to the patients of every template', () => {
    const offered = readOffered(file('offered-first.csv'), {
      measures: measures.map(({ code }) => code),
      templates,
    })
    expect(offered.flatMap((group) => group.templates).toSorted()).toEqual(templates.toSorted())
  })

  it.each([
    ['0..10/1', '10..0/1', /line 2, forms/],
    [',secondary,Stratford 1995', ',,', /line 4, band: /],
    ['together semi *tandem one_leg', 'together semi tandem one_leg', /line 10, parts/],
    ['Oswestry Disability Index,Oswestry', ',Oswestry', /line 26, name_en/],
  ])('are refused by line and column: %s as %s', (from, to, problem) => {
    expect(csv).toContain(from)
    expect(() => readMeasures(csv.replace(from, to))).toThrow(problem)
  })
})
