import { afterAll, expect, it } from 'vitest'
import { readPdf } from './fixtures/read-pdf'
import { toSamplePlan } from './fixtures/sample-plan'
import { HandoutPool } from './handout-pool'
import { startWorker } from './start-worker'

const pool = new HandoutPool(startWorker, { workers: 1 })
afterAll(() => pool.close())

const slugs = ['stretch', 'glide', 'bridge']
const phases = Array.from({ length: 12 }, (_, phase) => ({
  id: `p${phase}`,
  title: `Phase ${phase + 1}`,
  items: Array.from({ length: 100 }, (_, line) => {
    const slug = slugs[line % slugs.length] ?? 'bridge'
    return {
      id: `${phase}-${line}`,
      slug,
      side: slug === 'bridge' ? ('both-together' as const) : ('right' as const),
      dosage: { sets: 2, reps: 10, perDay: 1 },
    }
  }),
}))

// The order in which they are done is what counts; how long the large one takes is up to the machine.
it('one clinic draws 1,200 lines while another one’s pages come and go', async () => {
  const sample = toSamplePlan()
  const large = { ...sample, content: { ...sample.content, phases } }
  const done: string[] = []
  const big = pool.run(large, { phases: 'all' }, 'large clinic').then((drawn) => {
    done.push('large')
    return drawn
  })
  for (const page of ['first', 'second', 'third']) {
    const { bytes } = await pool.run(sample, {}, 'other clinic')
    done.push(page)
    expect((await readPdf(bytes)).pages).toHaveLength(3)
  }
  expect(done).toEqual(['first', 'second', 'third'])
  const { bytes } = await big
  expect(done.at(-1)).toBe('large')
  expect(bytes.byteLength).toBeGreaterThan(1_000_000)
})
