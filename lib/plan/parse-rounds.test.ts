import { describe, expect, it } from 'vitest'
import { parseRounds } from './parse-rounds'

describe('parseRounds', () => {
  it.each([
    ['3 rounds, 1 min rest', 3, 60],
    ['3 rounds', 3, undefined],
    ['3', 3, undefined],
    ['1 round', 1, undefined],
    ['3x rest 60', 3, 60],
    ['3x r60', 3, 60],
    ['4, 1:30', 4, 90],
    ['90 s rest, 2 rounds', 2, 90],
    ['2 rounds with 1.5 min of rest in between', 2, 90],
    ['3 rounds, no rest', 3, undefined],
    ['3 rondas, 1 min de descanso', 3, 60],
    ['2 vueltas, descanso 45 s', 2, 45],
    ['4 series sin descanso', 4, undefined],
    ['1 ronda, 1,5 minutos de pausa', 1, 90],
  ])('reads %j', (text, rounds, restSec) => {
    expect(parseRounds(text)).toEqual({ ok: true, value: { rounds, ...(restSec ? { restSec } : {}) } })
  })

  it.each([
    ['', 'rounds'],
    ['0 rounds', 'rounds'],
    ['11', 'rounds'],
    ['rest 60', 'rounds'],
    ['3 rounds, 11 min rest', 'rest'],
    ['3 rounds slowly', 'word'],
    ['three rounds', 'word'],
    ['3 4', 'word'],
  ])('does not read %j', (text, kind) => {
    expect(parseRounds(text)).toMatchObject({ ok: false, problem: { kind } })
  })
})
