import { describe, expect, it } from 'vitest'
import { readPdf } from './fixtures/read-pdf'
import { toSamplePlan } from './fixtures/sample-plan'
import { renderHandout } from './render-handout'

// A worker is started, which takes its time on a busy machine.
describe('renderHandout', () => {
  it('draws in another thread while this one goes on', async () => {
    await renderHandout(toSamplePlan())
    let turns = 0
    let open = true
    const turn = () => {
      turns += 1
      if (open) setImmediate(turn)
    }
    setImmediate(turn)
    const all = await Promise.all(Array.from({ length: 4 }, () => renderHandout(toSamplePlan())))
    open = false
    // A drawing in this thread lets it turn some dozen times.
    expect(turns).toBeGreaterThan(500)
    for (const bytes of all) expect((await readPdf(bytes)).pages).toHaveLength(3)
  })

  it('tells what it could not print', async () => {
    const problems: string[] = []
    await renderHandout(
      toSamplePlan([{ id: 'x', slug: 'stretch', note: 'வணக' }]),
      {},
      {
        onProblem: (problem) => problems.push(problem),
      },
    )
    expect(problems).toEqual([
      'Figure-4 buttock stretch has no side. Choose left or right, or tick it on the page by hand.',
      expect.stringMatching(/^3 characters .* வ ண க$/),
    ])
  })

  it('refuses a layout and a locale that are not there, naming those that are', async () => {
    await expect(renderHandout(toSamplePlan(), { layout: 'poster' as 'cards' })).rejects.toThrow(
      'Available: standard',
    )
    await expect(renderHandout(toSamplePlan(), { locale: 'fr' as 'en' })).rejects.toThrow('Available: en, es')
  })

  it('refuses a plan that was frozen without one of its items', async () => {
    await expect(renderHandout(toSamplePlan([{ id: 'x', slug: 'gone' }]))).rejects.toBeInstanceOf(RangeError)
  })
})
