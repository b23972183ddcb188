import { expect, test } from 'vitest'
import { terminalLanguage } from './terminal-language.mjs'

test.each([
  [{ LANG: 'es_MX.UTF-8' }, 'es'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'es' }, 'es'],
  [{ LANG: 'es_ES', LC_MESSAGES: 'es_ES', LC_ALL: 'C.UTF-8' }, ''],
  [{ LANG: 'POSIX' }, ''],
  [{ LC_ALL: '', LANG: 'es@euro' }, 'es'],
  [{}, ''],
])('%j asks for "%s"', (variables, language) => {
  expect(terminalLanguage(variables)).toBe(language)
})
