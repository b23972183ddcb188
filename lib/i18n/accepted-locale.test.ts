import { expect, it } from 'vitest'
import { acceptedLocale } from './accepted-locale'

it.each([
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['en-US,es;q=0.9', 'en'],
  ['de-DE,de;q=0.9,es;q=0.5,en;q=0.3', 'es'],
  ['en;q=0.2, es;q=0.7', 'es'],
  ['es;q=0,de', 'en'],
  ['ES', 'es'],
  ['es;q=x,en', 'en'],
  ['zz,;;,q=1', 'en'],
  ['', 'en'],
  [null, 'en'],
])('%s is %s', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale)
})
