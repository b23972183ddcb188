import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { runPlinth } from './testing/run-plinth'

const folder = mkdtempSync(path.join(tmpdir(), 'review-'))

function review(plan: unknown, ...args: string[]) {
  const file = path.join(folder, 'plan.json')
  writeFileSync(file, typeof plan === 'string' ? plan : JSON.stringify(plan))
  return runPlinth('review', file, ...args)
}

const hop = { id: 'hop', slug: 'hop-sl', side: 'left' }
const toPlan = (flags: object[], items: object[], schemaVersion = 2) => ({
  ...{ schemaVersion, title: 'Plan', locale: 'en', patient: { flags } },
  phases: [{ id: 'one', title: 'One', items }],
})

/** The contract: fields may be added, none renamed or dropped. */
const answer = z.object({
  blocked: z.boolean(),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(['block', 'warn', 'note', 'met']),
      show: z.enum(['item', 'plan']),
      lines: z.array(z.object({ itemId: z.string(), slug: z.string() })).min(1),
      side: z.enum(['left', 'right', 'both']).nullable(),
      message: z.string().min(1),
      source: z.string().min(1),
    }),
  ),
})

test('review --json answers the findings, and exit code 3 when something blocks', async () => {
  const { code, out, told } = await review(toPlan([{ flag: 'nwb', side: 'left' }], [hop]), '--json')
  expect([code, told]).toEqual([3, ''])
  const { blocked, findings } = answer.parse(JSON.parse(out))
  expect(blocked).toBe(true)
  expect(findings.map(({ rule, side, lines }) => [rule, side, lines[0]?.itemId])).toContainEqual([
    ...['R77', 'left', 'hop'],
  ])
})

test('review answers 0 when nothing blocks, warnings or not', async () => {
  const warned = await review(toPlan([{ flag: 'osteoporosis' }], [{ id: 'a', slug: 'ltr' }]), '--json')
  expect(warned.code).toBe(0)
  expect(answer.parse(JSON.parse(warned.out)).findings[0]?.severity).toBe('warn')
  const none = await review(toPlan([], [hop]), '--json')
  expect([none.code, JSON.parse(none.out)]).toEqual([0, { blocked: false, findings: [], removedByLimit: [] }])
})

test('a line that waits for its condition is reviewed and blocks nothing; a file of version 1 is read', async () => {
  const plan = toPlan([{ flag: 'nwb', side: 'left' }], [{ ...hop, condition: 'sport goal' }], 1)
  const { code, out } = await review(plan, '--json')
  const { blocked, findings } = answer.parse(JSON.parse(out))
  expect([code, blocked, findings[0]?.severity]).toEqual([0, false, 'block'])
})

test('--now says what day it is', async () => {
  const plan = toPlan([{ flag: 'tka', side: 'left', date: '2026-10-01' }], [hop])
  const rules = async (day: string) =>
    answer
      .parse(JSON.parse((await review(plan, '--json', '--now', day)).out))
      .findings.map(({ rule }) => rule)
  expect(await rules('2026-11-11')).toContain('R18')
  expect(await rules('2026-11-12')).not.toContain('R18')
})

test('without --json it is words, with the reminder at the end, in English alone so far', async () => {
  const plan = toPlan([{ flag: 'nwb', side: 'left' }], [hop])
  const { code, out } = await review(plan)
  expect(code).toBe(3)
  expect(out).toMatch(/BLOCK R77: .*\n {2}Lines: Single-leg hop, left\n {2}Side: left\n/)
  expect(out).toMatch(/Having none clears nothing.*\n$/)
  const spanish = await review(plan, '--locale', 'es', '--json')
  expect(answer.parse(JSON.parse(spanish.out)).findings[0]?.message).toContain('no apoyar')
})

test('what it cannot judge is told on standard error: flags of an old file, doses that are refused elsewhere', async () => {
  const dose = { grade: 'V' }
  const plan = toPlan(
    [{ flag: 'sore throat' }],
    [{ id: 'a', slug: 'mt-hip-lad', side: 'left', dosage: dose }],
    1,
  )
  const { code, told } = await review(plan, '--json')
  expect(code).toBe(0)
  expect(told).toContain('No rule knows the flag sore throat')
  expect(told).toMatch(/mt-hip-lad: Grade V/)
})

test.each([
  ['a day that is none', toPlan([], [hop]), ['--now', '2026-02-30'], /YYYY-MM-DD/],
  [
    'a flag that no rule knows',
    toPlan([{ flag: 'osteoporosys' }], [hop]),
    [],
    /patient\.flags\[0\]\.flag.*osteoporosis/,
  ],
  [
    'an item there is not',
    toPlan([], [{ id: 'a', slug: 'hop-sll' }]),
    [],
    /phases\[0\]\.items\[0\]\.slug.*hop-sl/,
  ],
  ['a text that is no JSON', '{', [], /no JSON/],
])('%s is wrong usage: exit code 2, nothing on standard output', async (_, plan, args, message) => {
  const { code, out, told } = await review(plan, ...args)
  expect([code, out]).toEqual([2, ''])
  expect(told).toMatch(message)
})
