import { expect, test } from 'vitest'
import { type Act, costOf, seconds } from './keystroke-model'

const click = (on: 'field' | 'entry' | 'command'): Act => ({ kind: 'click', on, what: on })
const text = (typed: string): Act => ({ kind: 'text', text: typed })
const key = (name: string, toField = false): Act => ({ kind: 'key', key: name, toField })
const { key: k, point: p, home: h, ready: m } = seconds

test('a click on a command is thought of and pointed at', () => {
  expect(costOf([click('command')]).seconds).toBeCloseTo(m + p)
})

test('an entry of the menu just opened belongs to the decision to open it; a second command does not', () => {
  expect(costOf([click('command'), click('entry')]).seconds).toBeCloseTo(m + 2 * p)
  expect(costOf([click('command'), click('command')]).seconds).toBeCloseTo(2 * m + 2 * p)
})

test('a text belongs to the way into its field, and the key that ends it to the text', () => {
  expect(costOf([click('field'), text('hip'), key('Enter')]).seconds).toBeCloseTo(m + p + h + 4 * k)
  expect(costOf([key('/', true), text('hip'), key('Enter')]).seconds).toBeCloseTo(h + m + 5 * k)
})

test('a text after a key that ended another is thought of anew', () => {
  const cost = costOf([text('hip'), key('Enter'), text('2x10'), key('Enter')])
  expect(cost).toMatchObject({ keys: 9, thoughts: 2, homings: 1, clicks: 0 })
})

test('one key pressed again and again is one decision, and a chord is as many keys as it has', () => {
  expect(costOf([key('Tab'), key('Tab'), key('Tab')])).toMatchObject({ keys: 3, thoughts: 1 })
  expect(costOf([key('Control+Enter')])).toMatchObject({ keys: 2, thoughts: 1 })
})

test('arrows and the key that takes their choice are one decision', () => {
  expect(costOf([key('ArrowDown'), key('ArrowDown'), key('Enter')])).toMatchObject({ keys: 3, thoughts: 1 })
})

test('a capital takes two keys, and the hand goes to the mouse and back', () => {
  expect(costOf([text('R'), click('command'), text('a')])).toMatchObject({ keys: 3, homings: 3, thoughts: 3 })
})
