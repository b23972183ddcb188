import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toSlimItem } from '@/lib/catalog/slim-item'
import { checkPlan } from '@/lib/plan/check/check-plan'
import { planProblems } from '@/lib/plan/plan-problems'
import { planContentSchema } from '@/lib/plan/schema'
import { startContent } from '@/lib/plan/start-content'
import { getTemplate } from '@/lib/plan/templates/templates'
import type { DraftFindings } from './draft-findings'
import { draftFromFindings } from './draft-from-findings'
import { draftFindings } from './findings.arbitrary'
import { insertDraft } from './insert-draft'

const catalog = new Map(
  builtInCatalog('en')
    .offered()
    .map((item) => [item.slug, toSlimItem(item)]),
)
let made = 0
const newId = () => `id-${++made}`
const today = '2026-11-28'
const blank = () => startContent({ locale: 'en', today, newId })

function insert(findings: DraftFindings, content = blank()) {
  const template = getTemplate(findings.code)
  const draft = draftFromFindings(findings, { template, catalog })
  const lines = draft.lines.map(({ line }) => line)
  const phaseId = content.phases[0]?.id ?? ''
  return { draft, content: insertDraft(content, { draft, lines, template, findings, phaseId, newId }) }
}

const usual: DraftFindings = {
  code: 'hip_nerve_general',
  side: 'right',
  irritability: 'moderate',
  minutesPerDay: 20,
  goals: ['walk'],
  flags: [],
  today,
}

describe('insertDraft', () => {
  it('makes a plan that the schema takes and the check does not block, whatever is known', () => {
    fc.assert(
      fc.property(draftFindings, (findings) => {
        const { content } = insert(findings)
        expect(planContentSchema.parse(content)).toEqual(content)
        const facts = { flags: [...findings.flags] }
        const cards = checkPlan(content, { find: (slug) => catalog.get(slug), facts, today })
        expect(cards.filter(({ severity }) => severity === 'block')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('gives a plan without lines the title, the phase and the pain rule, beginning now, and keeps the findings', () => {
    const { content } = insert(usual)
    const [phase] = content.phases
    expect(content).toMatchObject({
      title: getTemplate(usual.code).name,
      painLight: 'nerve',
      draftedFrom: {
        from: 'findings',
        code: usual.code,
        phase: 2,
        irritability: 'moderate',
        minutesPerDay: 20,
      },
    })
    expect(phase).toMatchObject({ title: 'Build', weeks: { from: 0, to: 4 } })
    expect(content.reviewDate).toBe('2026-12-26')
  })

  it('leaves nothing in the way of publishing but sides that nobody can know', () => {
    const { content } = insert(usual)
    const find = (slug: string) => catalog.get(slug) ?? null
    const blocks = planProblems(content, { find }, today).filter(({ severity }) => severity === 'block')
    expect(blocks.filter(({ code }) => code !== 'sideMissing')).toEqual([])
  })

  it('adds to a phase that has lines, and none of them twice', () => {
    const first = insert(usual).content
    const again = insert(usual, { ...first, title: 'Mine' }).content
    expect(again).toEqual({ ...first, title: 'Mine' })
  })
})
