import { beforeEach, expect, test } from 'vitest'
import type { PageNow } from '@/lib/adherence/page-now'
import { countBeside, findHeard, keepHeard } from './heard-now'
import { openPageLink } from './open-page-link'

const before = [{ text: 'Do 2 sets of 10.' }]
const answer = {
  at: '2026-11-29T08:00:00.500Z',
  version: 2,
  news: { note: 'Twice a day now.', added: ['Bridge'], gone: [], changed: [] },
  doses: [{ itemId: 'a', title: 'Bridge', before, after: before }],
  checkIns: [],
  reopenings: [],
  stop: { kind: 'open' },
  questions: [],
  messages: [],
} satisfies PageNow

let links = 0
let link = ''

beforeEach(() => {
  links += 1
  link = `link ${links}`
})

test('what another tab heard in another language tells that the plan changed, and names nothing in it', async () => {
  keepHeard(link, answer, 'en')
  await expect.poll(() => findHeard(link, 'en')).toEqual(answer)
  expect(await findHeard(link, 'es')).toEqual({
    ...answer,
    news: { note: 'Twice a day now.', added: [], gone: [], changed: [] },
    doses: [],
  })
})

test('an answer counts for a page that is as old or older, to the millisecond, and for no newer one', async () => {
  keepHeard(link, answer, 'en')
  await expect.poll(() => findHeard(link, 'en')).toEqual(answer)
  for (const [servedAt, heard] of [
    ['2026-11-29T08:00:00.100Z', answer],
    ['2026-11-29T08:00:00.500Z', answer],
    ['2026-11-29T08:00:00.501Z', null],
  ] as const) {
    const kept = await findHeard(link, 'en')
    expect(kept && countBeside(kept, servedAt), servedAt).toEqual(heard)
  }
})

test('what was heard counts no more once the page is drawn from what the server wrote later', async () => {
  expect(countBeside(answer, '2026-11-29T08:00:00.500Z')).toBe(answer)
  expect(countBeside(answer, '2026-11-29T08:00:00.501Z')).toBeNull()
  const { at: _, ...untimed } = answer
  expect(countBeside(untimed, '2026-11-29T08:00:00.501Z')).toBe(untimed)
})

test('an answer that an earlier program kept, which does not say when it was read, has the time at which it was heard', async () => {
  const { store } = await openPageLink(link)
  const { at, ...untimed } = answer
  await store.change('now', () => ({ at, language: 'en', answer: untimed }))
  expect(await findHeard(link, 'en')).toEqual(answer)
})

test('an answer that was overtaken does not take the place of the later one', async () => {
  const later = { ...answer, at: '2026-11-29T08:00:01.000Z', version: 3 }
  keepHeard(link, later, 'en')
  await expect.poll(() => findHeard(link, 'en')).toEqual(later)
  keepHeard(link, answer, 'en')
  keepHeard('another', answer, 'en')
  await expect.poll(() => findHeard('another', 'en')).toEqual(answer)
  expect(await findHeard(link, 'en')).toEqual(later)
})
