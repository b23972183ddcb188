import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { PlainError } from '@/lib/db/plain-error'
import { toTranslator } from '@/lib/i18n/translator'
import { findChromium } from './find-engines'
import { installByApt } from './install-by-apt'
import { findPackagedBrowser } from './packaged-browser'

/**
 * A Chromium to test with: the one $PW_CHROMIUM names, one of the system, Playwright's own, which is fetched when
 * that works, or the distribution's when we are root. Returns its path. Throws PlainError when there is none.
 */
export async function findBrowser(): Promise<string> {
  const there = findChromium()
  if (there) return there
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    timeout: 240_000,
  })
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  installByApt(['chromium-headless-shell'])
  if (!findChromium()) installByApt(['chromium'])
  const found = findChromium() ?? (await findPackagedBrowser('.plinth/browser'))
  if (!found) throw new PlainError(toTranslator('en', 'cli')('test.noBrowser'))
  return found
}
