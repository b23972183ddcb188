import { expect, test, vi } from 'vitest'
import type { PageNow } from '@/lib/adherence/page-now'
import { findHeard, keepHeard } from './heard-now'

const before = [{ text: 'Do 2 sets of 10.' }]
const answer: PageNow = {
  version: 2,
  news: { note: 'Twice a day now.', added: ['Bridge'], gone: [], changed: [] },
  doses: [{ itemId: 'a', title: 'Bridge', before, after: before }],
  checkIns: [],
  reopenings: [],
  stop: { kind: 'open' },
  questions: [],
  messages: [],
}

test('what another tab heard in another language tells that the plan changed, and names nothing in it', async () => {
  keepHeard('link', answer, { date: 'Sun, 29 Nov 2026 08:00:00 GMT', language: 'en' })
  await vi.waitFor(async () => expect(await findHeard('link', 'en')).toEqual(answer))
  expect(await findHeard('link', 'es')).toEqual({
    ...answer,
    news: { note: 'Twice a day now.', added: [], gone: [], changed: [] },
    doses: [],
  })
})
