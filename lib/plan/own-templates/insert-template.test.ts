import { expect, test } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { Flag } from '@/lib/safety/flag'
import { dropBlocked } from '../check/drop-blocked'
import type { PlanContent } from '../schema'
import { getTemplate, toPlanContent } from '../templates/templates'
import { insertTemplate } from './insert-template'

const catalog = builtInCatalog('en')
const template = toPlanContent(getTemplate('hip_nerve_general'))
const [first, second] = template.phases
let made = 0
const options = {
  isOnce: (slug: string) => catalog.find(slug)?.kind === 'SF',
  newId: () => `new-${++made}`,
}
const plan = (items: PlanContent['phases'][number]['items'], weeks = { from: 0, to: 3 }): PlanContent => ({
  schemaVersion: 2,
  title: 'Hip',
  locale: 'en',
  startDate: '2026-11-01',
  currentPhaseId: 'one',
  phases: [{ id: 'one', title: 'One', weeks, items }],
})

test('a whole template takes the place of a blank phase, with ids of its own', () => {
  const phaseIds = template.phases.map(({ id }) => id)
  const { content, ids } = insertTemplate(plan([]), template, { ...options, phaseIds })
  expect(content.phases.map(({ title }) => title)).toEqual(template.phases.map(({ title }) => title))
  expect(content).toMatchObject({ title: 'Hip', painLight: template.painLight })
  expect(content.currentPhaseId).toBe(content.phases[0]?.id)
  const lines = content.phases.flatMap(({ items }) => items)
  expect(new Set(lines.map(({ id }) => id))).toEqual(ids)
  expect(lines.every(({ id }) => id.startsWith('new-'))).toBe(true)
})

test('phases stand after those of the plan, and their weeks go on there', () => {
  const before = plan([{ id: 'a', slug: 'sf-stop' }])
  const { content } = insertTemplate(before, template, { ...options, phaseIds: [second?.id ?? ''] })
  expect(content.phases).toHaveLength(2)
  expect(content.phases[0]).toBe(before.phases[0])
  expect(content.phases[1]?.weeks?.from).toBe(3)
  expect(content.currentPhaseId).toBe('one')
})

test('the lines of a phase come into another, and what a plan says once is not said again', () => {
  const before = plan([{ id: 'a', slug: 'sf-stop' }])
  const { content, ids } = insertTemplate(before, template, {
    ...options,
    phaseIds: [first?.id ?? ''],
    into: 'one',
  })
  expect(content.phases).toHaveLength(1)
  const slugs = content.phases[0]?.items.map(({ slug }) => slug) ?? []
  expect(slugs.filter((slug) => slug === 'sf-stop')).toEqual(['sf-stop'])
  expect(ids.size).toBe(slugs.length - 1)
})

test('a superset comes along as one, beside a group of the same name', () => {
  const group = { id: 'g', kind: 'superset', rounds: 2 } as const
  const source: PlanContent = {
    ...plan([]),
    phases: [
      {
        id: 'p',
        title: 'P',
        groups: [group],
        items: [
          { id: 'x', slug: 'clam', groupId: 'g' },
          { id: 'y', slug: 'bridge-march', groupId: 'g' },
        ],
      },
    ],
  }
  const phases = [
    {
      id: 'one',
      title: 'One',
      groups: [group],
      items: [
        { id: 'a', slug: 'bridge', groupId: 'g' },
        { id: 'b', slug: 'heel-slide', groupId: 'g' },
      ],
    },
  ]
  const before = { ...plan([]), phases }
  const { content } = insertTemplate(before, source, { ...options, phaseIds: ['p'], into: 'one' })
  const [phase] = content.phases
  expect(phase?.groups).toHaveLength(2)
  expect(phase?.items.map(({ groupId }) => groupId === 'g')).toEqual([true, true, false, false])
  const [, , third, fourth] = phase?.items ?? []
  expect(third?.groupId).toBe(fourth?.groupId)
  expect(phase?.groups?.map(({ id }) => id)).toContain(third?.groupId)
})

test('a condition stays with its line and is not met', () => {
  const { content } = insertTemplate(plan([]), template, { ...options, phaseIds: [first?.id ?? ''] })
  const waiting = content.phases[0]?.items.filter(({ condition }) => condition) ?? []
  expect(waiting.length).toBeGreaterThan(0)
  expect(waiting.every(({ conditionMet }) => conditionMet === undefined)).toBe(true)
})

const flags: Flag[] = [{ flag: 'cannot_kneel' }]
const check = { find: (slug: string) => catalog.find(slug), facts: { flags }, today: '2026-11-29' }

test('what is blocked for the patient is taken out with its rule, and only of what came in', () => {
  const kneeling = { id: 'k', slug: 'hipflex-halfkneel' }
  const before = plan([kneeling, { ...kneeling, id: 'here' }, { id: 'c', slug: 'clam' }])
  const { content, dropped } = dropBlocked(before, new Set(['k', 'c']), check)
  expect(content.phases[0]?.items.map(({ id }) => id)).toEqual(['here', 'c'])
  expect(dropped).toMatchObject([{ line: kneeling, phaseId: 'one', card: { severity: 'block' } }])
})

test('without a flag nothing is taken out, and the content is the same', () => {
  const before = plan([{ id: 'k', slug: 'hipflex-halfkneel' }])
  const done = dropBlocked(before, new Set(['k']), { ...check, facts: { flags: [] } })
  expect(done.content).toBe(before)
  expect(done.dropped).toEqual([])
})
