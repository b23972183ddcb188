import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** The one without a window first: it needs a fifth less of the processor. */
const chromiums = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]

/** A Chromium that is there: the one $PW_CHROMIUM names, one of the system, or Playwright's own. Null when none is. */
export function findChromium(): string | null {
  return findFile([process.env.PW_CHROMIUM ?? '', ...chromiums, chromium.executablePath()])
}

/** A Firefox that is there: the one $PLINTH_FIREFOX names, or one of the system. Null when none is. */
export function findFirefox(): string | null {
  return findFile([process.env.PLINTH_FIREFOX ?? '', ...firefoxes].filter(runs))
}

/** WebKitGTK's driver with the browser it drives, where a screen for them can be made too. Null when one is missing. */
export function findWebKit(): { driver: string; browser: string } | null {
  const driver = findFile(['/usr/bin/WebKitWebDriver'])
  const screen = findFile(['/usr/bin/xvfb-run'])
  const browser = findFile(['/usr/lib', '/usr/libexec', ...listFolders('/usr/lib')].flatMap(toMiniBrowsers))
  return driver && screen && browser ? { driver, browser } : null
}

function toMiniBrowsers(folder: string): string[] {
  return ['4.1', '4.0'].map((version) => path.join(folder, `webkit2gtk-${version}`, 'MiniBrowser'))
}

/** On Debian a folder for each kind of machine, named after it. */
function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.includes('-linux-gnu'))
    .map((name) => path.join(folder, name))
}

/** Some systems put a program in its place that only says how to install it. */
function runs(file: string): boolean {
  return file !== '' && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0
}

function findFile(files: readonly string[]): string | null {
  return files.find((file) => file !== '' && existsSync(file)) ?? null
}
