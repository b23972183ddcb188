import { snapshot } from 'lighthouse'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '@/lib/workshop/test/find-engines'
import { stretch, toFollowContent } from '../fixtures/follow-plan'
import { phoneScreen } from './drivers/device'
import { share } from './given'

const site = process.env.NEXTAUTH_URL ?? ''
let browser: Browser

beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] })
})
afterAll(() => browser?.close())

/** What Lighthouse finds wrong for people with disabilities, and its score, 1 at most. */
async function judge(page: Page) {
  const screenEmulation = { ...phoneScreen, mobile: true, deviceScaleFactor: 2, disabled: false }
  const result = await snapshot(page, {
    flags: { onlyCategories: ['accessibility'], logLevel: 'silent', screenEmulation },
  })
  const { audits = {}, categories } = result?.lhr ?? {}
  const failed = Object.values(audits).filter(({ score }) => score !== null && score < 1)
  return { failed: failed.map(({ id }) => id), score: categories?.accessibility?.score }
}

const screens: Record<string, (page: Page) => Promise<void>> = {
  today: async (page) => {
    await page.goto(site + (await share()).path)
    await page.waitForSelector('.reading-settings')
  },
  'the check-in': async (page) => {
    await page.goto(`${site}${(await share()).path}#check-in`)
    await page.waitForSelector('h1#check-in-title')
  },
  'following along': async (page) => {
    await page.goto(`${site}${(await share(toFollowContent([stretch]))).path}#follow`)
    await page.waitForSelector('.follow-dock')
  },
  'a dead link': async (page) => {
    await page.goto(`${site}/s/AAAAAAAAAAAAAAAAAAAAAAAA`)
    await page.waitForSelector('h1')
  },
  'signing in': async (page) => {
    await page.goto(`${site}/sign-in`)
    await page.waitForSelector('form')
  },
}

for (const [name, open] of Object.entries(screens))
  test(`Lighthouse gives ${name} 100 for accessibility`, async () => {
    const page = await browser.newPage()
    await open(page)
    expect(await judge(page)).toEqual({ failed: [], score: 1 })
    await page.close()
  })
