import { expect, test } from 'vitest'
import { judgeAnswer } from './judge-answer'

const state = { page: { versionNumber: 2 }, shareLinkId: 'link' }
const plan = `<html><script type="application/json" id="state">${JSON.stringify(state)}</script></html>`
const without = '<html><h1>Type your number</h1></html>'

function answer(status: number, isOurs = true) {
  return { status, headers: new Headers(isOurs ? { 'X-Robots-Tag': 'noindex, nofollow' } : {}) }
}

test('a page with its plan may be kept', () => {
  expect(judgeAnswer(answer(200), plan)).toEqual({ kind: 'plan', state })
})

test.each([
  ['a page of ours without a plan', 200, without],
  ['one whose plan can not be read', 200, plan.replace('{', '')],
  ['one that asks who is there', 401, plan],
  ['one that is forbidden', 403, plan],
  ['one that is locked', 423, without],
])('%s is locked', (_what, status, html) => {
  expect(judgeAnswer(answer(status), html)).toEqual({ kind: 'locked' })
})

test.each([404, 410])('%i is the end', (status) => {
  expect(judgeAnswer(answer(status), without)).toEqual({ kind: 'dead' })
})

test.each([429, 500, 502, 503])('%i tells nothing of the link', (status) => {
  expect(judgeAnswer(answer(status), plan)).toEqual({ kind: 'away' })
})

test.each([200, 403, 404, 410])('a stranger’s %i keeps nothing and ends nothing', (status) => {
  expect(judgeAnswer(answer(status, false), plan)).toEqual({ kind: 'away' })
})
