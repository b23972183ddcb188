import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { nerves } from '@/lib/catalog/taxonomy'
import { completeLocales } from '@/lib/i18n/locales'
import { type Area, getMessages } from '@/lib/i18n/messages'
import { readRouteScripts } from './fixtures/route-scripts'

/** What stands in a script as it is written: no arguments, and long enough to be no chance. */
function sentences(tree: object): string[] {
  return Object.values(tree).flatMap((value: string | object) =>
    typeof value === 'object' ? sentences(value) : /^[^{}<>'"`\\]{24,}$/.test(value) ? [value] : [],
  )
}

const codes: readonly string[] = nerves
const places = ['s/[token]', 'sign-in', '(clinic)/plans/[planId]', '(clinic)/patients', '(clinic)/catalog']

for (const place of places)
  test(`no script of ${place} carries words: they come with the page, in its language`, () => {
    const script = readRouteScripts(place)
      .map((file) => readFileSync(`.next/${file}`, 'utf8'))
      .join('\n')
    const found = completeLocales.flatMap((locale) =>
      Object.entries(getMessages(locale))
        // The page that stands in when nothing else can be shown.
        .filter(([area]) => (area as Area) !== 'shell')
        .flatMap(([, words]) => sentences(words))
        // A code of the taxonomy may be the word itself.
        .filter((sentence) => !codes.includes(sentence) && script.includes(sentence)),
    )
    expect(found).toEqual([])
  })
