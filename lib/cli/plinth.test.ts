import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogItemSchema } from '@/lib/catalog/item'
import { planFileSchema } from '@/lib/plan/schema'

function plinth(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/plinth.mjs', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, told: stderr }
}

test('catalog --json answers every item in the shape of the contract, and nothing else', () => {
  const { code, out, told } = plinth('catalog', '--json')
  expect([code, told]).toEqual([0, ''])
  // The contract names a level for every item; one that a clinician does has null.
  const { level } = catalogItemSchema.shape
  const answered = catalogItemSchema.extend({ level: level.unwrap().nullable(), figure: z.boolean() })
  const items = answered.array().parse(JSON.parse(out))
  expect(items.length).toBe(380)
})

test('template answers a plan file, the same one each time', () => {
  const first = plinth('template', 'hip_nerve_general')
  expect([first.code, first.told]).toEqual([0, ''])
  expect(planFileSchema.parse(JSON.parse(first.out)).phases.length).toBeGreaterThan(1)
  expect(plinth('template', 'hip_nerve_general').out).toBe(first.out)
})

test('dose answers the dosage with its side and the sentence', () => {
  const { code, out } = plinth('dose', '3x10 h5 L 2/d', '--kind', 'SG', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    dosage: { sets: 3, reps: 10, holdSec: 5, perDay: 2, side: 'left' },
    sentence: 'Do 3 sets of 10. Hold each one 5 seconds. Left leg only. Do this twice a day.',
  })
})

test('dose answers in Spanish', () => {
  const { code, out } = plinth('dose', '3x10 izq L-M-V', '--kind', 'SG', '--json', '--locale', 'es')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    dosage: { sets: 3, reps: 10, weekdays: ['mon', 'wed', 'fri'], side: 'left' },
    sentence: 'Haga 3 series de 10. Solo la pierna izquierda. Los lunes, miércoles y viernes.',
  })
})

test('search answers slug, name and score, best first, no more than asked for', () => {
  const { code, out } = plinth('search', 'nerve floss', '--json', '--limit', '3')
  const hits: { slug: string; name: string; score: number }[] = JSON.parse(out)
  expect([code, hits.length]).toEqual([0, 3])
  expect(Object.keys(hits[0] ?? {})).toEqual(['slug', 'name', 'score'])
  expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a))
})

test.each([
  [['dose', '3x10 h500', '--kind', 'SG'], /h500.*120 s/],
  [['dose', '3x5', '--kind', 'ST', '--locale', 'es'], /segundos \(s\) o veces/],
  [['dose', '3x10', '--kind', 'XX'], /Allowed: ST, SG/],
  [['dose', '3x10'], /--kind/],
  [['template', 'no_such'], /hip_nerve_general/],
  [['template'], /hip_nerve_general/],
  [['catalog', '--locale', 'fr'], /Allowed: en, es/],
  [['catalog', '--locale', 'es'], /not available/],
  [['search', 'clam', '--limit', 'none'], /whole number/],
  [['export', 'my-plan'], /An id looks like/],
  [['juggle'], /juggle/],
])('%j is wrong usage: exit code 2, nothing on standard output', (args, message) => {
  const { code, out, told } = plinth(...args)
  expect([code, out]).toEqual([2, ''])
  expect(told).toMatch(message)
})
