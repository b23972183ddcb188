import { describe, expect, it } from 'vitest'
import { blankItem, noWords } from '@/lib/catalog/own/own-item'
import { mergeOwnItems, toSent } from './own-draft'

const en = { ...noWords, name: 'Wall slide', start: 'Stand.' }
const base = { ...blankItem, texts: { en, es: null } }

describe('mergeOwnItems', () => {
  it('takes what only the other changed and keeps what only I changed', () => {
    const mine = { ...base, level: 2, texts: { en: { ...en, start: 'Stand tall.' }, es: null } }
    const theirs = { ...base, dose: '3x10', texts: { en: { ...en, stop: 'It hurts.' }, es: noWords } }
    const { item, both } = mergeOwnItems(base, mine, theirs)
    expect(both).toEqual([])
    expect(item).toEqual({
      ...base,
      level: 2,
      dose: '3x10',
      texts: { en: { ...en, start: 'Stand tall.', stop: 'It hurts.' }, es: noWords },
    })
  })

  it('keeps mine where both changed, and names the field', () => {
    const mine = { ...base, texts: { en: { ...en, start: 'Mine.' }, es: null } }
    const theirs = { ...base, texts: { en: { ...en, start: 'Theirs.' }, es: null } }
    const { item, both } = mergeOwnItems(base, mine, theirs)
    expect([item.texts.en?.start, both]).toEqual(['Mine.', ['start']])
  })
})

describe('toSent', () => {
  it('leaves out spaces around, empty steps and a language without a word', () => {
    const typed = { ...base, texts: { en: { ...en, name: ' Wall slide ', move: ['Up.', ' '] }, es: noWords } }
    expect(toSent(typed).texts).toEqual({ en: { ...en, move: ['Up.'] }, es: null })
  })
})
