import { describe, expect, it } from 'vitest'
import { readItems } from './fixtures/read-items'
import type { Flag } from './flag'
import type { LineInput } from './review/review-line'
import { reviewPlan } from './review-plan'

const today = '2026-11-28'
const items = Object.fromEntries(readItems().map((item) => [item.slug, item]))

type Line = Partial<LineInput> & { slug: string }
const review = (flags: readonly Flag[], lines: readonly Line[]) =>
  reviewPlan(
    { phases: [{ items: lines.map((line, index) => ({ id: `line-${index}`, ...line })) }] },
    { items, facts: { flags: [...flags] }, today },
  )
const left = { side: 'left' } as const
const right = { side: 'right' } as const
const weeksAgo = { 1: '2026-11-21', 3: '2026-11-07', 8: '2026-10-03' }

describe('reviewPlan', () => {
  it('has nothing to say of a plan without flags, or of a flag without lines', () => {
    expect(review([], [{ slug: 'hop-sl', side: 'left' }])).toEqual([])
    expect(review([{ flag: 'nwb', side: 'left' }], [])).toEqual([])
  })

  it('tells a rule of the plan once with its lines, those that are cared for apart', () => {
    const lines = ['sls', 'sls-foam', 'bal-tandem', 'hop-sl'].map((slug) => ({ slug, side: 'left' as const }))
    const found = review([{ flag: 'fall_risk' }], lines).filter(({ rule }) => rule === 'R73')
    expect(found.map(({ severity, lines: named }) => [severity, named.map(({ slug }) => slug)])).toEqual([
      ['warn', ['sls-foam', 'hop-sl']],
      ['met', ['sls', 'bal-tandem']],
    ])
  })

  it('puts the gravest first, then rules and lines in their order', () => {
    const found = review(
      [{ flag: 'nwb', side: 'left' }, { flag: 'osteoporosis' }],
      [{ slug: 'walk' }, { slug: 'thread-needle', side: 'left' }, { slug: 'bike' }],
    )
    expect(found.map(({ rule, severity, lines }) => [severity, rule, lines[0]?.slug])).toEqual([
      ['block', 'R77', 'walk'],
      ['block', 'R77', 'bike'],
      ['warn', 'R33', 'thread-needle'],
      ['warn', 'R144', 'thread-needle'],
      ['note', 'R110', 'walk'],
    ])
  })

  it('looks at a line whose condition is not met, and says that it waits', () => {
    const lines = [
      { slug: 'walk', condition: 'full weight allowed' },
      { slug: 'bike', condition: 'fitness goal', conditionMet: true as const },
    ]
    const found = review([{ flag: 'nwb', side: 'left' }], lines).filter(({ rule }) => rule === 'R77')
    expect(found.flatMap((finding) => finding.lines)).toEqual([
      { itemId: 'line-0', slug: 'walk', waiting: true },
      { itemId: 'line-1', slug: 'bike' },
    ])
  })

  it('names both sides where two records of one flag meet', () => {
    const flags = [
      { flag: 'tka', ...left, date: weeksAgo[3] },
      { flag: 'tka', ...right, date: weeksAgo[1] },
    ]
    const [found] = review(flags, [{ slug: 'hop-double' }]).filter(({ rule }) => rule === 'R18')
    expect(found?.side).toBe('both')
  })

  it('keeps a block of one hip while the surgeon of the other set no limits', () => {
    const hips = [
      { flag: 'tha', ...left, date: weeksAgo[3], surgeonOrder: 'none' },
      { flag: 'tha', ...right, date: weeksAgo[3] },
    ]
    const found = review(hips, [{ slug: 'pir-opp-shoulder' }]).filter(({ rule }) => rule === 'R11')
    expect(found.map(({ side }) => side)).toEqual(['right'])
  })

  it('speaks Spanish to a clinician who does', () => {
    const plan = { phases: [{ items: [{ id: 'a', slug: 'quad-set' }] }] }
    const options = {
      items,
      facts: { flags: [{ flag: 'emergency_flag_open' }] },
      today,
      locale: 'es' as const,
    }
    expect(reviewPlan(plan, options)[0]?.message).toContain('señal de alarma')
  })

  it('leaves out a line whose item is not known, and leaves what it was given alone', () => {
    const lines = [{ slug: 'no-such-item' }, { slug: 'quad-set' }]
    const flags = [{ flag: 'emergency_flag_open' }]
    const before = structuredClone([lines, flags])
    expect(review(flags, lines).flatMap((finding) => finding.lines.map(({ slug }) => slug))).toEqual([
      'quad-set',
    ])
    expect([lines, flags]).toEqual(before)
  })
})

describe('what would settle a finding', () => {
  const settle = (rule: string, flags: readonly Flag[], line: Line) =>
    review(flags, [line]).find((finding) => finding.rule === rule)?.settle

  it.each([
    [
      'the approach',
      'R15',
      { flag: 'tha', ...left, date: weeksAgo[3] },
      { slug: 'stand-abd', ...left },
      ['approach'],
    ],
    [
      'the date and the order',
      'R11',
      { flag: 'tha', ...left, approach: 'posterior' },
      { slug: 'pir-cross-low', ...left },
      ['date', 'order'],
    ],
    ['the patient’s side', 'R77', { flag: 'nwb' }, { slug: 'sls', ...left }, ['flagSide']],
    ['no side, where both legs stand', 'R77', { flag: 'nwb' }, { slug: 'walk' }, []],
    ['the line’s side', 'R77', { flag: 'nwb', ...left }, { slug: 'sls' }, ['lineSide']],
    ['no side of a line that moves both', 'R77', { flag: 'nwb', ...left }, { slug: 'walk' }, []],
    [
      'the patient’s place',
      'R47',
      { flag: 'sensation_impaired', ...left },
      { slug: 'sc-heat', ...left, site: 'knee' },
      ['flagSite'],
    ],
    [
      'the line’s place',
      'R47',
      { flag: 'sensation_impaired', ...left, site: 'foot' },
      { slug: 'sc-heat', ...left },
      ['lineSite'],
    ],
    [
      'a limit of the hip',
      'R25',
      { flag: 'hip_scope', ...left, date: weeksAgo[3] },
      { slug: 'bike-recumbent' },
      ['hipLimit'],
    ],
    [
      'a limit of the knee',
      'R150',
      { flag: 'acl', ...left, date: weeksAgo[8] },
      { slug: 'squat-goblet' },
      ['kneeLimit'],
    ],
    ['a lower grade', 'R107', { flag: 'osteoporosis' }, { slug: 'mt-lum-pa' }, ['lowGrade']],
    ['an easy pace', 'R171', { flag: 'cardiac_stable' }, { slug: 'walk-interval' }, ['easyPace']],
    [
      'minutes on the back',
      'R65',
      { flag: 'pregnancy_t2_t3' },
      { slug: 'breath-diaphragm' },
      ['date', 'shortOnBack'],
    ],
    [
      'something to hold, someone, the clinic',
      'R73',
      { flag: 'fall_risk' },
      { slug: 'sls-foam', ...left },
      ['counter', 'helper', 'clinic'],
    ],
    ['nothing more once it is held', 'R73', { flag: 'fall_risk' }, { slug: 'sls', ...left }, []],
    ['consent', 'R86', { flag: 'consent_missing' }, { slug: 'mt-thor-thrust' }, ['consent']],
    ['a doctor', 'R96', { flag: 'emergency_flag_open' }, { slug: 'quad-set' }, ['redFlag']],
  ] as [string, string, Flag, Line, string[]][])('%s', (_, rule, flag, line, expected) => {
    expect(settle(rule, [flag], line)).toEqual(expected)
  })

  it('is a medical review where both directions move the symptoms down', () => {
    const both = [{ flag: 'disc_peripheralizing' }, { flag: 'ext_peripheralizing' }]
    expect(settle('R06', both, { slug: 'cat-cow' })).toEqual(['medicalReview'])
    expect(settle('R06', both.slice(1), { slug: 'cat-cow' })).toEqual([])
  })
})
