import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The last version that runs on Node 20. */
const packed = '@sparticuz/chromium@147.0.0'

/**
 * A headless Chromium that travels inside an npm package (Linux on x64): for a machine where nothing may be installed
 * and Playwright's own cannot be fetched. Unpacked under the data folder once. Returns its path, or null.
 */
export async function findPackagedBrowser(folder: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, packed]
  const entry = path.join(folder, 'node_modules', '@sparticuz', 'chromium')
  if (!existsSync(entry)) spawnSync('npm', install, { stdio: ['ignore', 2, 2], timeout: 300_000 })
  if (!existsSync(entry)) return null
  const file = createRequire(path.join(folder, 'here.js')).resolve('@sparticuz/chromium')
  const { default: chromium } = (await import(pathToFileURL(file).href)) as {
    default: { executablePath: () => Promise<string> }
  }
  return chromium.executablePath()
}
