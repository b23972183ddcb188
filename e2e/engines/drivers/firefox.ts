import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core'
import { type Device, type Engine, phoneScreen } from './device'
import { readKeptFile } from './kept-file'

/**
 * Firefox by WebDriver BiDi. It takes the time zone from its surroundings, so that there is a browser for each zone; its
 * devices are containers of it, which share nothing.
 */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const downloads = await mkdtemp(path.join(tmpdir(), 'plinth-firefox-'))
  const browsers = new Map<string, Promise<Browser>>()
  const start = (timeZone: string) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      env: { ...process.env, TZ: timeZone },
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.always_ask_before_handling_new_types': false,
        'intl.accept_languages': 'en-US',
      },
    })
  return {
    name: 'Firefox',
    async openDevice({ timeZone }) {
      const started = browsers.get(timeZone) ?? start(timeZone)
      browsers.set(timeZone, started)
      const context = await (await started).createBrowserContext()
      const page = await context.newPage()
      await page.setViewport(phoneScreen)
      return toDevice(page, downloads)
    },
    async close() {
      await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()))
      await rm(downloads, { recursive: true, force: true })
    },
  }
}

function toDevice(page: Page, downloads: string): Device {
  return {
    async goto(address) {
      await page.goto(address)
    },
    async reload() {
      await page.reload()
    },
    read: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
    async press(expression) {
      const element = (await page.evaluateHandle(expression)).asElement() as ElementHandle<Element> | null
      await element?.click()
      return element !== null
    },
    type: (text) => page.keyboard.type(text),
    show: () => page.bringToFront(),
    keepFile: (act) => readKeptFile(downloads, act),
    close: () => page.browserContext().close(),
  }
}
