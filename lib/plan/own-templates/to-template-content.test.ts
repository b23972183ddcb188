import { expect, test } from 'vitest'
import type { PlanContent, PlanItem } from '../schema'
import { findMentions, planWords } from './find-mentions'
import { toTemplateContent } from './to-template-content'

const line: PlanItem = {
  id: 'line-of-rosa',
  slug: 'clam',
  side: 'left',
  site: 'left outer hip',
  dosage: { reps: 10, rangeLimit: { degrees: 70, movement: 'bend your hip' } },
  supervised: 'helper',
  support: 'chair',
  note: 'Mind the new hip.',
  clinicianNote: 'Daughter helps.',
  condition: 'the wound is closed',
  conditionMet: true,
  tieId: 'tie-of-rosa',
  pauses: [{ from: '2026-01-02', reason: 'holiday in Lima' }],
}

const plan: PlanContent = {
  schemaVersion: 2,
  title: 'Rosa’s hip',
  locale: 'en',
  startDate: '2026-01-01',
  reviewDate: '2026-02-01',
  currentPhaseId: 'phase-of-rosa',
  painLight: 'tendon',
  draftedFrom: { from: 'file' },
  pauses: [{ from: '2026-01-02', reason: 'holiday in Lima' }],
  phases: [
    {
      id: 'phase-of-rosa',
      title: 'Settle',
      patientTitle: 'Calm it',
      goal: 'Walk to the market',
      weeks: { from: 0, to: 2 },
      exit: 'pain at most 3',
      groups: [{ id: 'group', kind: 'superset', rounds: 2 }],
      items: [
        { ...line, groupId: 'group' },
        { id: 'second', slug: 'bridge', groupId: 'group' },
        { ...line, id: 'other-of-rosa', side: 'right' },
        { id: 'made', slug: 'own-for-rosa' },
      ],
    },
  ],
}

let made = 0
const options = (keepWords: boolean) => ({
  name: 'Hip, early',
  keepWords,
  onlyHere: new Set(['own-for-rosa']),
  newId: () => `new-${++made}`,
})

test('a template holds what is done, how much and when, and nothing of the patient', () => {
  const template = toTemplateContent(plan, options(false))
  expect(template).toEqual({
    schemaVersion: 2,
    title: 'Hip, early',
    locale: 'en',
    painLight: 'tendon',
    phases: [
      {
        id: expect.stringMatching(/^new-/),
        title: 'Settle',
        weeks: { from: 0, to: 2 },
        exit: 'pain at most 3',
        groups: [{ id: expect.stringMatching(/^new-/), kind: 'superset', rounds: 2 }],
        items: [
          {
            id: expect.stringMatching(/^new-/),
            slug: 'clam',
            dosage: { reps: 10 },
            support: 'chair',
            condition: 'the wound is closed',
            groupId: expect.stringMatching(/^new-/),
          },
          { id: expect.stringMatching(/^new-/), slug: 'bridge', groupId: expect.stringMatching(/^new-/) },
        ],
      },
    ],
  })
  const [phase] = template.phases
  for (const { groupId } of phase?.items ?? []) expect(groupId).toBe(phase?.groups?.[0]?.id)
  expect(JSON.stringify(template)).not.toMatch(/rosa|lima|2026|left|right|helper/i)
})

test('words to the patient stay only where that was chosen', () => {
  const [phase] = toTemplateContent(plan, options(true)).phases
  expect(phase).toMatchObject({ patientTitle: 'Calm it', goal: 'Walk to the market' })
  expect(phase?.items[0]?.note).toBe('Mind the new hip.')
})

test('words that name the patient are found where they stand, and others that only look like it are not', () => {
  const words = planWords({
    ...plan,
    phases: [{ id: 'p', title: 'Settle', goal: 'Rosa walks', exit: 'a rosary of steps', items: [line] }],
  })
  expect(findMentions(words, 'Rosa Li')).toEqual([{ path: 'phases[0].goal', text: 'Rosa walks' }])
})
