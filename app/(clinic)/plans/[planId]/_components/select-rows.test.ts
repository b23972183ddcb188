import { describe, expect, it } from 'vitest'
import { nothing, selectRows } from './select-rows'

const seen = ['a', 'b', 'c', 'd']

describe('selectRows', () => {
  it('takes one in and out again', () => {
    const one = selectRows(nothing, seen, 'b', 'toggle')
    expect(one.ids).toEqual(['b'])
    expect(selectRows(one, seen, 'd', 'toggle').ids).toEqual(['b', 'd'])
    expect(selectRows(one, seen, 'b', 'toggle').ids).toEqual([])
  })

  it('takes all from where the range began, up or down, and shrinks back', () => {
    const one = selectRows(nothing, seen, 'b', 'toggle')
    const down = selectRows(one, seen, 'd', 'range')
    expect(down.ids).toEqual(['b', 'c', 'd'])
    expect(selectRows(down, seen, 'c', 'range').ids).toEqual(['b', 'c'])
    expect(selectRows(down, seen, 'a', 'range').ids).toEqual(['a', 'b'])
  })

  it('begins a range at the row itself when what it began at is gone', () => {
    expect(selectRows({ ids: [], anchor: 'gone' }, seen, 'c', 'range').ids).toEqual(['c'])
  })

  it('takes all, and none', () => {
    const all = selectRows(nothing, seen, 'c', 'all')
    expect(all.ids).toEqual(seen)
    expect(selectRows(all, seen, 'c', 'none')).toEqual(nothing)
  })
})
