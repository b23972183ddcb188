import { expect, test } from 'vitest'
import { sourceWords } from './data/source-words'
import { rules } from './rules'
import { saySource } from './say-source'

/** Words that no name of a guideline, an author or a journal has. */
const english =
  /\b(own|knowledge|surgeon|surgical|wins|order|seen|read|of|and|the|no|with|for|from|after|table|guide|guideline|summary|page|label|project|rule|section|practice|based|knee|ankle|hip)\b/i

test('a rule’s source is said in Spanish, and its names stay', () => {
  expect(saySource('Eannucci 2019; own knowledge; surgeon protocol wins', 'es')).toBe(
    'Eannucci 2019; conocimiento propio; manda el protocolo del cirujano',
  )
  expect(saySource('own knowledge', 'en')).toBe('own knowledge')
})

test('no source keeps an English word in Spanish, and no word stands there for nothing', () => {
  const parts = new Set(rules.flatMap(({ source }) => source.split('; ')))
  expect(
    [...parts].filter((part) => english.test(saySource(part, 'es').replace('no artrósica', ''))),
  ).toEqual([])
  expect(Object.keys(sourceWords).filter((part) => !parts.has(part))).toEqual([])
})
