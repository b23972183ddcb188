import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogItemSchema } from '@/lib/catalog/item'
import { planFileSchema } from '@/lib/plan/schema'
import { runPlinth, spawnPlinth } from './testing/run-plinth'

test('catalog --json answers every item in the shape of the contract, and nothing else', () => {
  const { code, out, told } = spawnPlinth('C', 'catalog', '--json')
  expect([code, told]).toEqual([0, ''])
  // The contract names a level for every item; one that a clinician does has null.
  const { level } = catalogItemSchema.shape
  const answered = catalogItemSchema.extend({ level: level.unwrap().nullable(), figure: z.boolean() })
  const items = answered.array().parse(JSON.parse(out))
  expect(items.length).toBe(413)
})

test('catalog --json answers in Spanish', async () => {
  const { code, out } = await runPlinth('catalog', '--json', '--locale', 'es')
  const items = z
    .array(z.object({ slug: z.string(), name: z.string(), locale: z.string() }))
    .parse(JSON.parse(out))
  expect([code, items.length, new Set(items.map(({ locale }) => locale))]).toEqual([0, 413, new Set(['es'])])
  expect(items.find(({ slug }) => slug === 'sc-cold')?.name).toBe('Compresa fría')
})

test('template answers a plan file, the same one each time', async () => {
  const first = await runPlinth('template', 'hip_nerve_general')
  expect([first.code, first.told]).toEqual([0, ''])
  expect(planFileSchema.parse(JSON.parse(first.out)).phases.length).toBeGreaterThan(1)
  expect((await runPlinth('template', 'hip_nerve_general')).out).toBe(first.out)
})

test('template answers in Spanish', async () => {
  const { code, out } = await runPlinth('template', 'meralgia', '--locale', 'es')
  expect(code).toBe(0)
  expect(planFileSchema.parse(JSON.parse(out))).toMatchObject({
    locale: 'es',
    title: 'Meralgia parestésica (nervio cutáneo femoral lateral)',
  })
  expect(JSON.parse((await runPlinth('template', '--list', '--json', '--locale', 'es')).out)).toHaveLength(37)
})

test('dose answers the dosage with its side and the sentence', async () => {
  const { code, out } = await runPlinth('dose', '3x10 h5 L 2/d', '--kind', 'SG', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    dosage: { sets: 3, reps: 10, holdSec: 5, perDay: 2, side: 'left' },
    sentence: 'Do 3 sets of 10. Hold each one 5 seconds. Left leg only. Do this twice a day.',
  })
})

test('dose answers in Spanish', async () => {
  const { code, out } = await runPlinth('dose', '3x10 izq L-M-V', '--kind', 'SG', '--json', '--locale', 'es')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    dosage: { sets: 3, reps: 10, weekdays: ['mon', 'wed', 'fri'], side: 'left' },
    sentence: 'Haga 3 series de 10. Solo la pierna izquierda. Los lunes, miércoles y viernes.',
  })
})

test('search answers slug, name and score, best first, no more than asked for', async () => {
  const { code, out } = await runPlinth('search', 'nerve floss', '--json', '--limit', '3')
  const hits: { slug: string; name: string; score: number }[] = JSON.parse(out)
  expect([code, hits.length]).toEqual([0, 3])
  expect(Object.keys(hits[0] ?? {})).toEqual(['slug', 'name', 'score'])
  expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a))
})

test('search answers in Spanish, whichever language is typed', async () => {
  const first = async (query: string, locale: string) =>
    JSON.parse((await runPlinth('search', query, '--json', '--locale', locale, '--limit', '1')).out)[0]
  expect(await first('puente', 'es')).toMatchObject({ slug: 'bridge' })
  expect(await first('bridge', 'es')).toMatchObject({ slug: 'bridge' })
  expect(await first('compresa fria', 'en')).toMatchObject({ slug: 'sc-cold', name: 'Cold pack' })
})

test('wrong usage ends the process with exit code 2', () => {
  const { code, out, told } = spawnPlinth('C', 'juggle')
  expect([code, out]).toEqual([2, ''])
  expect(told).toMatch(/juggle/)
})

test.each([
  [['dose', '3x10 h500', '--kind', 'SG'], /h500.*120 s/],
  [['dose', '3x5', '--kind', 'ST', '--locale', 'es'], /segundos \(s\) o veces/],
  [['dose', '3x10', '--kind', 'XX'], /Allowed: ST, SG/],
  [['dose', '3x10'], /--kind/],
  [['template', 'no_such'], /hip_nerve_general/],
  [['template'], /hip_nerve_general/],
  [['catalog', '--locale', 'fr'], /Allowed: en, es/],
  [['search', 'clam', '--limit', 'none'], /whole number/],
  [['export', 'my-plan'], /An id looks like/],
  [['juggle'], /juggle/],
])('%j is wrong usage: exit code 2, nothing on standard output', async (args, message) => {
  const { code, out, told } = await runPlinth(...args)
  expect([code, out]).toEqual([2, ''])
  expect(told).toMatch(message)
})

test('help and refusals are said in the terminal’s language', () => {
  const help = spawnPlinth('es_ES.UTF-8', 'user', '--help')
  expect([help.code, help.told]).toEqual([0, ''])
  expect(help.out).toMatch(/^Uso: plinth user \[opciones\] \[comando\]\n\nMiembros de la clínica\n/)
  const { code, out, told } = spawnPlinth('es_ES.UTF-8', 'serch', 'x')
  expect([code, out, told]).toEqual([
    2,
    '',
    'Error: no se conoce el comando «serch»\n¿Quería decir search?\n',
  ])
})
