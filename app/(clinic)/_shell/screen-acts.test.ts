import { describe, expect, it } from 'vitest'
import { findActs, fits, offerActs } from './screen-acts'

describe('what can be done on a screen', () => {
  it('is found by the beginnings of its words, in any order and without accents', () => {
    expect(fits('Make Bridge easier: Buttock squeeze', 'bri eas')).toBe(true)
    expect(fits('Cambiar la dosis de Círculos', 'circ dos')).toBe(true)
    expect(fits('Make Bridge easier', 'ridge')).toBe(false)
    expect(fits('Undo', '')).toBe(true)
  })

  it('is offered while the screen is open and by no other', () => {
    const act = { name: 'Publish', icon: 'check', act: () => {} } as const
    const away = offerActs(() => [act])
    expect(findActs('pub')).toEqual([act])
    const other = offerActs(() => [])
    away()
    expect(findActs('pub')).toEqual([])
    other()
  })
})
