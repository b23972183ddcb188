import type { Page } from '@playwright/test'
import { chooseLanguage } from '@/lib/auth/language/mutations'
import { languageOf, planLocales } from '@/lib/i18n/locales'
import { getMessages } from '@/lib/i18n/messages'
import { clinicPlaces } from './fixtures/clinic-places'
import { createHipPlan } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { spanishContent } from './fixtures/spanish-plan'

type Tree = { [key: string]: string | Tree }

/** What the English program says in words of its own: no arguments, and said otherwise in Spanish. */
function englishOnly(english: Tree, spanish: Tree): string[] {
  return Object.entries(english).flatMap(([key, value]) => {
    const other = spanish[key]
    if (typeof value === 'object') return englishOnly(value, other as Tree)
    return /[{}<>]/.test(value) || value === other || !/\p{L}{3}/u.test(value) ? [] : [value]
  })
}

const languageNames = planLocales.map((locale) => languageOf(locale).name)
const spanishWords = new Set(flatten(getMessages('es') as unknown as Tree))
const english = new Set(
  englishOnly(getMessages('en') as unknown as Tree, getMessages('es') as unknown as Tree).filter(
    // One language's word for one thing may be the other's for another: "general", "normal". A language's name is its own.
    (words) => !spanishWords.has(words) && !languageNames.includes(words),
  ),
)

function flatten(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : flatten(value)))
}

/** Every text of the page, its title and the names that are only read aloud included; what is marked as another language's apart. */
async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title.replace(/ · .*$/, '')]
    const here = document.documentElement.lang
    const isHere = (element: Element | null) => element?.closest<HTMLElement>('[lang]')?.lang === here
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement?.closest('script, style') && isHere(node.parentElement))
        texts.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        if (isHere(element)) texts.push(element.getAttribute(name) ?? '')
    return texts.map((text) => text.trim())
  })
}

async function expectNoEnglish(page: Page, place: string): Promise<void> {
  await expect(page.locator('html'), place).toHaveAttribute('lang', 'es')
  expect(
    (await textsOf(page)).filter((text) => english.has(text)),
    place,
  ).toEqual([])
}

test('whoever reads Spanish meets no English in the workspace', async ({
  page,
  signInAs,
  clinic,
  patient,
}) => {
  test.slow()
  const owner = await signInAs(page, 'owner')
  const plan = await createHipPlan({ clinicId: clinic.id, patientId: patient.id, userId: owner.user.id })
  await chooseLanguage(owner.scope, 'es')
  for (const place of [...clinicPlaces, '/pateints', `/patients/${patient.id}`, `/plans/${plan.id}`]) {
    await page.goto(place)
    await expectNoEnglish(page, place)
  }
})

test('the language is chosen in the menu of the person, at once and for good', async ({ signedIn: page }) => {
  await page.goto('/patients')
  await page.getByRole('button', { name: /account$/ }).click()
  await page.getByRole('menuitemradio', { name: 'Español' }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Español' })).toBeChecked()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await page.goto('/catalog')
  await expectNoEnglish(page, '/catalog')
})

test('before anybody is known, the browser says which language', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'es-MX', ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  for (const place of ['/sign-in', '/sign-in/new-password/x', '/s/x']) {
    await page.goto(place)
    await expectNoEnglish(page, place)
  }
  await context.close()
})

test('a plan in Spanish is Spanish on its page, title and all, whatever the browser asks for', async ({
  page,
  clinic,
  patient,
  therapist,
}) => {
  const { path } = await sharePlan({ clinic, patient, therapist, content: spanishContent })
  await page.goto(path)
  await expectNoEnglish(page, path)
  await expect(page).toHaveTitle(getMessages('es').share.documentTitle)
})
