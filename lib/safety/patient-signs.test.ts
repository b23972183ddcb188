import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isEmergency, patientSigns, signsToAsk } from './patient-signs'
import { readFlags } from './table/read-flags'
import { readRedFlags } from './table/read-red-flags'

const read = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')

test('each sign leads to the number that its red flag names', () => {
  const names = readFlags(read('flags.csv')).map(({ flag }) => flag)
  const rows = new Map(readRedFlags(read('red-flags.csv'), names).map((row) => [row.code, row.urgency]))
  for (const sign of patientSigns)
    expect(rows.get(sign), sign).toBe(isEmergency(sign) ? 'emergency' : 'same day')
})

test('chest pain is asked of everyone, the rest by where the plan works', () => {
  const always = ['RF05', 'RF11', 'RF12', 'RF13', 'RF14']
  expect(signsToAsk(['hip', 'any'])).toEqual(['RF05', 'RF01', 'RF02', 'RF03', 'RF04', ...always.slice(1)])
  expect(signsToAsk(['neck'])).toEqual(['RF05', 'RF06', ...always.slice(1)])
  expect(signsToAsk(['knee'])).toEqual(['RF05', 'RF09', ...always.slice(1)])
})

test('a plan whose place is not known is asked for all of them', () => {
  expect(signsToAsk([])).toEqual([...patientSigns])
  expect(signsToAsk(['balance', 'any'])).toEqual([...patientSigns])
})
