import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import { demoPatients } from '@/prisma/seed/demo-patients'
import { toDemoContent } from '@/prisma/seed/to-demo-content'
import { toSamplePlan } from './fixtures/sample-plan'
import { loadFaces } from './fonts/load-faces'
import { toHandoutModel } from './model/to-handout-model'
import { layOutHandout } from './page/lay-out-handout'

const faces = await loadFaces(process.cwd())

/** A mark as wide as it may be, and an address. */
const letterhead = {
  address: '18 Harbor Street, Portland, ME 04101',
  logo: { address: '/media/mark.png', width: 600, height: 186 },
}

/** The first phase that the sciatica patient of the sample clinic was given, with the clinic's mark and address. */
function toFirstPhase() {
  const plan = demoPatients.find((patient) => patient.plan?.template === 'deep_gluteal')?.plan
  if (!plan) throw new Error('The sample clinic has a patient with deep gluteal pain.')
  const { items: _, withheld: __, schemaVersion: ___, ...given } = toSamplePlan([])
  return toFrozenPlan({
    ...given,
    clinic: { ...given.clinic, ...letterhead },
    content: toDemoContent(plan, '2026-11-10', '2026-11-29'),
    catalogs: { en: builtInCatalog('en'), es: builtInCatalog('es') },
  })
}

describe.each([
  ['en', 'a4'],
  ['en', 'letter'],
  ['es', 'a4'],
] as const)('the first phase of the sample clinic in %s on %s', (locale, paper) => {
  const model = toHandoutModel(toFirstPhase(), { paper, locale })
  const { pages, sheet } = layOutHandout(model, { faces, onMissing: () => {} })

  it('takes four pages at most, the last half full', () => {
    expect(pages.length).toBeLessThanOrEqual(4)
    const last = pages.at(-1)?.blocks.filter(({ name }) => name !== 'foot') ?? []
    const bottom = Math.max(...last.map(({ top, height }) => top + height))
    expect(bottom - sheet.top).toBeGreaterThanOrEqual(sheet.contentHeight / 2)
  })

  it('has the emergency box on page one, and says self-care and advice once', () => {
    expect(pages[0]?.blocks.map(({ name }) => name)).toContain('emergency')
    const entries = pages
      .flatMap(({ blocks }) => blocks.map(({ name }) => name))
      .filter((name) => name.startsWith('entry:'))
    expect(entries.length).toBeGreaterThan(3)
    expect(new Set(entries).size).toBe(entries.length)
  })
})

describe('the same phase with the address of the patient’s page', () => {
  const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'
  it.each([
    ['compact', 'en', 'a4', 2],
    ['compact', 'en', 'letter', 2],
    ['compact', 'es', 'a4', 2],
    ['onepage', 'en', 'a4', 1],
    ['onepage', 'en', 'letter', 1],
  ] as const)('as %s in %s on %s takes %i', (layout, locale, paper, most) => {
    const model = toHandoutModel(toFirstPhase(), { layout, locale, paper, link })
    const { pages } = layOutHandout(model, { faces, onMissing: () => {} })
    expect(pages).toHaveLength(most)
    const smallest = pages.flatMap(({ blocks }) =>
      blocks.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.piece === 'text' ? [piece.size] : []))),
    )
    expect(Math.min(...smallest)).toBeGreaterThanOrEqual(9)
  })
})
