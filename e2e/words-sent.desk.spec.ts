import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { nerves } from '@/lib/catalog/taxonomy'
import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import { type Area, getMessages } from '@/lib/i18n/messages'
import { readLinkPageScripts, readRouteScripts } from './fixtures/route-scripts'

/** What stands in a script as it is written: no arguments, and long enough to be no chance. */
function sentences(tree: object): string[] {
  return Object.values(tree).flatMap((value: string | object) =>
    typeof value === 'object' ? sentences(value) : /^[^{}<>'"`\\]{24,}$/.test(value) ? [value] : [],
  )
}

const codes: readonly string[] = nerves
const places = ['sign-in', '(clinic)/plans/[planId]', '(clinic)/patients', '(clinic)/catalog']

for (const place of places)
  test(`no script of ${place} carries words: they come with the page, in its language`, () => {
    // These stand in when nothing else can be shown.
    const isOther = (_: PlanLocale, area: Area) => area !== 'failed'
    expect(findWords(readRouteScripts(place), isOther)).toEqual([])
  })

for (const locale of completeLocales)
  test(`the script of the patient's page in ${locale} carries the words that it shows, and no others`, () => {
    const script = readLinkPageScripts(locale)
    const isShown = (language: PlanLocale, area: Area) => language === locale && area === 'share'
    expect(findWords(script, isShown).length).toBeGreaterThan(50)
    const isOther = (language: PlanLocale, area: Area) => !isShown(language, area)
    // What is said elsewhere may be a part of what is shown.
    const shown = JSON.stringify(getMessages(locale).share)
    expect(findWords(script, isOther).filter((sentence) => !shown.includes(sentence))).toEqual([])
  })

/** The sentences of some areas that stand in scripts. */
function findWords(files: readonly string[], of: (locale: PlanLocale, area: Area) => boolean): string[] {
  const script = files.map((file) => readFileSync(`.next/${file}`, 'utf8')).join('\n')
  return completeLocales.flatMap((locale) =>
    Object.entries(getMessages(locale))
      .filter(([area]) => of(locale, area as Area))
      .flatMap(([, words]) => sentences(words))
      // A code of the taxonomy may be the word itself.
      .filter((sentence) => !codes.includes(sentence) && script.includes(sentence)),
  )
}
