import { describe, expect, it } from 'vitest'
import { contrast } from '@/lib/look/contrast'
import { fixed } from '@/lib/look/tokens'
import { accents, refuseAccent, toColor } from './accent'

describe('a colour for rules and headings', () => {
  it.each(Object.entries(accents))('%s is dark on paper and no muscle', (_, color) => {
    expect(refuseAccent(color)).toBeNull()
    expect(contrast(color, '#ffffff')).toBeGreaterThan(7)
  })

  it.each([fixed.muscle, '#ff0000', '#8a1c10', '#b3123c', '#c2410c', '#5a0f0f'])(
    '%s is taken for a muscle',
    (color) => {
      expect(refuseAccent(color)).toBe('red')
    },
  )

  it.each(['#777777', '#ffd433', '#2e9aa0', '#ffffff'])(
    '%s is too pale for a page read at arm’s length',
    (color) => {
      expect(refuseAccent(color)).toBe('pale')
    },
  )

  it.each(['#767676', '#000000', '#5b4a4a', '#6b2fa0', '#1f5a34'])('%s will do', (color) => {
    expect(refuseAccent(color)).toBeNull()
  })

  it('is read as people type it', () => {
    expect(['#0B5450', '0b5450', ' #05a ', 'teal', '#12345', ''].map(toColor)).toEqual([
      '#0b5450',
      '#0b5450',
      '#0055aa',
      null,
      null,
      null,
    ])
  })
})
