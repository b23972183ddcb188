import { describe, expect, test } from 'vitest'
import { readFilter, toggleValue, writeFilter } from './catalog-filter'

describe('the address keeps search and filter', () => {
  test.each([
    ['', '', {}],
    ['q=hip+opener', 'hip opener', {}],
    ['q=clam&kind=ST,SG&level=2', 'clam', { kind: ['ST', 'SG'], level: [2] }],
    [
      'region=hip&position=SU&equipment=mat,chair',
      '',
      { region: ['hip'], position: ['SU'], equipment: ['mat', 'chair'] },
    ],
  ] as const)('%s', (address, query, filter) => {
    expect(readFilter(new URLSearchParams(address))).toEqual({ query, filter })
    expect(writeFilter(query, structuredClone(filter) as Parameters<typeof writeFilter>[1])).toBe(address)
  })

  test('leaves out what is none of ours', () => {
    expect(readFilter(new URLSearchParams('kind=ST,XX&level=9&foo=1'))).toEqual({
      query: '',
      filter: { kind: ['ST'] },
    })
  })
})

test('toggleValue puts in and takes out', () => {
  const one = toggleValue({}, 'level', 2)
  expect(one).toEqual({ level: [2] })
  expect(toggleValue(one, 'level', 3)).toEqual({ level: [2, 3] })
  expect(toggleValue(one, 'level', 2)).toEqual({})
})
