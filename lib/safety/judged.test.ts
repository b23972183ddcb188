import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addDays } from '@/lib/day'
import type { Grade } from '@/lib/dosage/choices'
import type { Dosage } from '@/lib/dosage/dosage'
import { readItems } from './fixtures/read-items'
import type { Flag } from './flag'
import type { LineInput } from './review/review-line'
import { reviewPlan } from './review-plan'

/**
 * One patient and one line a row, judged by hand from the words of the clinical specification and of its two reviews:
 * what has to come up, and what must not.
 */
const today = '2026-11-28'
const table = readFileSync(new URL('./fixtures/judged.psv', import.meta.url), 'utf8')
const [, ...rows] = table.trim().split('\n')
const items = Object.fromEntries(readItems().map((item) => [item.slug, item]))

/** "tha left weeks=3 order=none" → the name, the side, and what is said by name. */
function readWords(text: string) {
  const [name = '', ...words] = text.split(' ')
  const said = Object.fromEntries(
    words.map((word) => (word.includes('=') ? word.split('=') : ['side', word])),
  )
  return { name, said: said as Record<string, string | undefined> }
}

function readFlag(text: string): Flag {
  const { name, said } = readWords(text)
  const { side, site, approach, order, weeks } = said
  return {
    flag: name,
    ...(side ? { side: side as Flag['side'] } : {}),
    ...(site ? { site } : {}),
    ...(approach ? { approach } : {}),
    ...(order ? { surgeonOrder: order } : {}),
    ...(weeks ? { date: addDays(today, -7 * Number(weeks)) } : {}),
  }
}

function readLine(text: string): LineInput {
  const { name, said } = readWords(text)
  const { side, site, grade, limit, pace, ...beside } = said
  const [min, max] = (grade?.split('-') ?? []) as Grade[]
  const dosage: Dosage = {
    ...(min ? { grade: max ? { min, max } : min } : {}),
    ...(limit ? { rangeLimit: { degrees: 90, movement: `bend your ${limit}` } } : {}),
    ...(pace ? { intensityZone: pace as Dosage['intensityZone'] } : {}),
  }
  return {
    id: 'line',
    slug: name,
    ...(side ? { side: side as LineInput['side'] } : {}),
    ...(site ? { site: site.replaceAll('-', ' ') } : {}),
    dosage,
    ...beside,
  }
}

it('has more than a hundred rows', () => {
  expect(rows.length).toBeGreaterThan(100)
})

it.each(rows.map((row) => row.split('|')))('%s (%s, %s): %s', (_, flag = '', line = '', expected = '') => {
  const flags = [readFlag(flag)]
  const plan = { phases: [{ items: [readLine(line)] }] }
  expect(items).toHaveProperty([plan.phases[0]?.items[0]?.slug ?? ''])
  const found = reviewPlan(plan, { items, facts: { flags }, today })
  const told = found.map(({ rule, severity }) => `${rule} ${severity}`)
  for (const one of expected.split(', ')) {
    const [not, rule = ''] = one.split(' ')
    if (not === 'not') expect(told.filter((each) => each.startsWith(`${rule} `))).toEqual([])
    else expect(told).toContain(one)
  }
})
