import { type Facet, type FacetValue, type Filterable, facetNames, facets, valuesOf } from './search-facets'

/** Chosen values by facet: one of a facet is enough, and every facet with a choice must agree. */
export type SearchFilters = { [Name in Facet]?: readonly FacetValue<Name>[] }
/** How many items each value would leave, in the order of the facet, values without items left out. */
export type SearchCounts = { [Name in Facet]: { value: FacetValue<Name>; count: number }[] }
/** What the one who looks has marked, by slug. */
export type Marks = Partial<Record<FacetValue<'mark'>, ReadonlySet<string>>>

/** The facet values of rows as numbers, row after row: counting thousands of hits takes no longer than a keystroke. */
export type FacetTable = { codes: Uint8Array; starts: Uint32Array; slugs: readonly string[] }

const codeOf = new Map<string, number>()
const facetOfCode: number[] = []
for (const [place, name] of facetNames.entries())
  for (const value of facets[name]) {
    codeOf.set(`${name} ${value}`, facetOfCode.length)
    facetOfCode.push(place)
  }

/** The facet values of every row. */
export function toFacetTable(rows: readonly Filterable[]): FacetTable {
  const starts = new Uint32Array(rows.length + 1)
  const codes: number[] = []
  for (const [place, row] of rows.entries()) {
    for (const [name, values] of Object.entries(valuesOf(row)))
      for (const value of values) {
        const code = codeOf.get(`${name} ${value}`)
        if (code !== undefined) codes.push(code)
      }
    starts[place + 1] = codes.length
  }
  return { codes: Uint8Array.from(codes), starts, slugs: rows.map(({ slug }) => slug) }
}

/**
 * The rows that agree with every chosen filter, in the order given, and counts for every facet; a facet's own choice
 * does not narrow its counts.
 */
export function filterRows(
  table: FacetTable,
  places: readonly number[],
  filters: SearchFilters,
  marks: Marks = {},
): { kept: number[]; counts: SearchCounts } {
  const chosen = new Uint8Array(facetOfCode.length)
  const asking = facetNames.map((name) => (filters[name]?.length ?? 0) > 0)
  for (const name of facetNames)
    for (const value of filters[name] ?? []) chosen[codeOf.get(`${name} ${value}`) ?? 0] = 1
  const asked = asking.filter(Boolean).length
  const counts = new Uint32Array(facetOfCode.length)
  const kept: number[] = []
  const agrees = new Uint8Array(facetNames.length)
  const marked = facets.mark.flatMap((mark) => {
    const those = marks[mark]
    return those && those.size > 0 ? [[codeOf.get(`mark ${mark}`) as number, those] as const] : []
  })
  for (const place of places) {
    let met = 0
    if (asked > 0) {
      agrees.fill(0)
      eachCode(table, place, marked, (code) => {
        const facet = facetOfCode[code] as number
        if (chosen[code] === 0 || agrees[facet] === 1) return
        agrees[facet] = 1
        met++
      })
    }
    if (met === asked) kept.push(place)
    else if (met < asked - 1) continue
    eachCode(table, place, marked, (code) => {
      const facet = facetOfCode[code] as number
      if (met === asked || (asking[facet] && agrees[facet] === 0)) counts[code] = (counts[code] as number) + 1
    })
  }
  return { kept, counts: toCounts(counts) }
}

function eachCode(
  { codes, starts, slugs }: FacetTable,
  place: number,
  marked: readonly (readonly [code: number, slugs: ReadonlySet<string>])[],
  visit: (code: number) => void,
): void {
  const end = starts[place + 1] as number
  for (let at = starts[place] as number; at < end; at++) visit(codes[at] as number)
  for (const [code, those] of marked) if (those.has(slugs[place] as string)) visit(code)
}

function toCounts(counts: Uint32Array): SearchCounts {
  const all = facetNames.map((name) => [
    name,
    facets[name].flatMap((value) => {
      const count = counts[codeOf.get(`${name} ${value}`) as number] as number
      return count > 0 ? [{ value, count }] : []
    }),
  ])
  return Object.fromEntries(all)
}
