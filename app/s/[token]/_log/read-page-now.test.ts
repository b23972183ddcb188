import { expect, test } from 'vitest'
import type { PageNow } from '@/lib/adherence/page-now'
import { readPageNow } from './read-page-now'

const now: PageNow = {
  version: 2,
  news: { added: ['Bridge'], gone: [], changed: [] },
  checkIns: [
    {
      id: '01a205f2-65e5-72fe-aba7-3a37fa613952',
      itemId: null,
      localDate: '2026-11-27',
      loggedAt: '2026-11-27T19:00:00.000Z',
      receivedAt: '2026-11-27T19:00:01.000Z',
      body: { about: 'day', pain: 7 },
    },
    {
      id: '01a205f2-65e5-72fe-aba7-3a37fa613953',
      itemId: 'bridge-1',
      localDate: '2026-11-27',
      loggedAt: '2026-11-27T18:00:00.000Z',
      body: { about: 'item', result: 'done' },
    },
  ],
  reopenings: ['2026-11-26T08:00:00.000Z'],
  stop: { kind: 'stopped', pain: 7, on: '2026-11-27', at: '2026-11-27T19:00:01.000Z', asks: 'no' },
  questions: [
    {
      id: '01a205f2-65e5-72fe-aba7-3a37fa613952',
      at: '2026-11-27T19:00:01.000Z',
      text: 'May I sit?',
      asked: null,
      seenAt: null,
    },
  ],
  messages: [
    {
      id: '01a205f2-65e5-72fe-aba7-3a37fa613954',
      at: '2026-11-27T20:00:00.000Z',
      by: 'Ines Okafor',
      text: 'Yes.',
      remarks: [{ itemId: 'bridge-1', text: 'Slower.' }],
      answers: '01a205f2-65e5-72fe-aba7-3a37fa613952',
    },
  ],
}

test('what the server answers is read as it is', () => {
  for (const answer of [now, { ...now, news: null, checkIns: [], reopenings: [], stop: { kind: 'open' } }])
    expect(readPageNow(JSON.parse(JSON.stringify(answer)))).toEqual(answer)
})

const [day, item] = now.checkIns
test.each([
  ['nothing', null],
  ['no version', { ...now, version: undefined }],
  ['news without names', { ...now, news: { added: [1], gone: [], changed: [] } }],
  ['check-ins that are no list', { ...now, checkIns: {} }],
  ['a check-in about nothing', { ...now, checkIns: [{ ...day, body: {} }] }],
  ['an exercise without its name', { ...now, checkIns: [{ ...item, itemId: null }] }],
  ['a re-opening that is no instant', { ...now, reopenings: [null] }],
  ['a stop without its day', { ...now, stop: { ...now.stop, on: undefined } }],
  ['a message without its remarks', { ...now, messages: [{ ...now.messages[0], remarks: null }] }],
  ['a stop of a kind to come', { ...now, stop: { kind: 'paused' } }],
])('%s is not taken over', (_what, answer) => {
  expect(readPageNow(answer)).toBeNull()
})
