import { readFile } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import { type Device, type Engine, phoneScreen } from './device'

/** Chromium as a phone, by its own protocol. */
export async function startChromium(executablePath: string): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'],
  })
  return {
    name: 'Chromium',
    async openDevice({ timeZone }) {
      const context = await browser.newContext({
        viewport: phoneScreen,
        isMobile: true,
        hasTouch: true,
        locale: 'en-US',
        timezoneId: timeZone,
      })
      return toDevice(await context.newPage())
    },
    close: () => browser.close(),
  }
}

function toDevice(page: Page): Device {
  const context = page.context()
  return {
    async goto(address) {
      await page.goto(address)
    },
    async reload() {
      await page.reload()
    },
    read: (expression) => page.evaluate(expression),
    async press(expression) {
      const handle = await page.evaluateHandle<Element | null>(expression)
      const element = handle.asElement()
      await element?.click()
      return element !== null
    },
    type: (text) => page.keyboard.type(text),
    show: () => page.bringToFront(),
    setOffline: (offline) => context.setOffline(offline),
    async keepFile(act) {
      const downloading = page.waitForEvent('download')
      await act()
      return readFile(await (await downloading).path(), 'utf8')
    },
    close: () => context.close(),
  }
}
