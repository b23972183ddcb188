import { describe, expect, it } from 'vitest'
import { findActs, fits, offerActs } from './screen-acts'

describe('what can be done on a screen', () => {
  it('is found by the beginnings of its words, in any order and without accents', () => {
    expect(fits('Make Bridge easier: Buttock squeeze', 'bri eas')).toBe(true)
    expect(fits('Cambiar la dosis de Círculos', 'circ dos')).toBe(true)
    expect(fits('Make Bridge easier', 'ridge')).toBe(false)
    expect(fits('Undo', '')).toBe(true)
  })

  it('is offered while its part of the screen is open, beside those of other parts', () => {
    const act = { name: 'Publish', icon: 'check', act: () => {} } as const
    const away = offerActs(() => [act])
    expect(findActs('pub')).toEqual([act])
    const undo = { name: 'Undo', icon: 'undo', act: () => {} } as const
    const other = offerActs(() => [undo])
    expect(findActs('')).toEqual([act, undo])
    away()
    expect(findActs('pub')).toEqual([])
    expect(findActs('')).toEqual([undo])
    other()
  })
})
