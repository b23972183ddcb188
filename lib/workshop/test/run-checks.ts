import { spawn, spawnSync } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { build, isBuilt } from '@/lib/cli/start/ensure-build'
import { toTranslator } from '@/lib/i18n/translator'
import { findBrowser } from './find-browser'
import { findFirefox, findWebKit } from './find-engines'
import { installByApt } from './install-by-apt'
import {
  findSlowest,
  type Report,
  readPlaywrightReport,
  readVitestReport,
  type TimedTest,
} from './read-report'

const say = toTranslator('en', 'cli')
const reports = 'test-results/counts'
const node = process.execPath

/** Beside Chromium, which all journeys run in. */
const engines = [
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  { name: 'WebKit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] },
]

type Check = { name: string; run: () => Promise<Report> }

const checks: Check[] = [
  {
    name: 'lint',
    run: () => once(['node_modules/@biomejs/biome/bin/biome', 'ci', '--max-diagnostics=50', '.']),
  },
  { name: 'layers', run: () => once(['lib/workshop/check-layers.mjs']) },
  { name: 'unused', run: () => once(['node_modules/knip/bin/knip.js', '--no-progress']) },
  { name: 'types', run: checkTypes },
  { name: 'unit', run: runUnit },
  { name: 'database', run: () => runVitest('database') },
  { name: 'build', run: runBuild },
  { name: 'browser', run: runPlaywright },
  { name: 'engines', run: runEngines },
]

/**
 * `npm test [section …]`: everything that CI runs, in order, or the sections that are named. A section that fails
 * keeps none from running, so that one run tells all that is wrong; only a build that fails ends it, since the browsers
 * would walk an older one. Tells the ten slowest tests. Returns the exit code; the last line printed is
 * "N passed, N failed".
 */
export async function runChecks(names: string[]): Promise<0 | 1 | 2> {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (unknown) {
    const allowed = checks.map((check) => check.name).join(', ')
    console.error(say('test.unknown', { name: unknown, allowed }))
    return 2
  }
  await mkdir(reports, { recursive: true })
  const total: Report = { passed: 0, failed: 0, tests: [] }
  for (const { name, run } of checks) {
    if (names.length > 0 && !names.includes(name)) continue
    const began = performance.now()
    console.error(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`)
    const { passed, failed, tests } = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      return { passed: 0, failed: 1, tests: [] }
    })
    total.passed += passed
    total.failed += failed
    total.tests.push(...tests)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.error(say('test.section', { name, passed: String(passed), failed: String(failed), seconds }))
    if (failed > 0 && name === 'build') break
  }
  tellSlowest(findSlowest(total.tests, 10))
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed > 0 ? 1 : 0
}

function tellSlowest(tests: readonly TimedTest[]): void {
  if (tests.length === 0) return
  console.error(`\n${say('test.slowest', { count: tests.length })}`)
  for (const { file, title, ms } of tests)
    console.error(`${(ms / 1000).toFixed(1).padStart(7)} s  ${file}: ${title}`)
  console.error('')
}

/** A check without counts of its own counts as one. */
async function once(args: string[]): Promise<Report> {
  const code = await run(args)
  return code === 0 ? { passed: 1, failed: 0, tests: [] } : { passed: 0, failed: 1, tests: [] }
}

async function checkTypes(): Promise<Report> {
  const routes = await once(['node_modules/next/dist/bin/next', 'typegen'])
  return routes.failed > 0 ? routes : once(['node_modules/typescript/bin/tsc', '--noEmit'])
}

/** A calendar program reads the reminders in one of the tests, where there is one. */
function runUnit(): Promise<Report> {
  if (spawnSync('khal', ['--version']).status !== 0) installByApt(['khal'])
  return runVitest('unit', 'unit-alone')
}

async function runVitest(...projects: [string, ...string[]]): Promise<Report> {
  const report = `${reports}/${projects[0]}.json`
  await rm(report, { force: true })
  const chosen = projects.flatMap((project) => ['--project', project])
  const args = ['run', '--config', '.config/vitest.config.ts', ...chosen]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(['node_modules/vitest/vitest.mjs', ...args, ...reporters])
  return settle(code, await readVitestReport(report))
}

async function runBuild(): Promise<Report> {
  if (!(await isBuilt())) await build()
  return { passed: 1, failed: 0, tests: [] }
}

async function runPlaywright(): Promise<Report> {
  const report = `${reports}/browser.json`
  await rm(report, { force: true })
  const browser = await findBrowser()
  const args = ['test', '--config', 'e2e/playwright.config.ts']
  const code = await run(['node_modules/@playwright/test/cli.js', ...args], {
    PW_CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return settle(code, await readPlaywrightReport(report))
}

/** The patient's page in the other browsers that patients have. One that is neither there nor to be had is left out. */
async function runEngines(): Promise<Report> {
  process.env.PW_CHROMIUM = await findBrowser()
  for (const { name, find, packages } of engines) {
    if (!find()) installByApt(packages)
    if (!find()) console.error(say('test.noEngine', { name, packages: packages.join(', ') }))
  }
  return runVitest('engines')
}

/** A run that ended badly failed, even when no single test of it did. */
function settle(code: number | null, report: Report): Report {
  return code === 0 ? report : { ...report, failed: Math.max(1, report.failed) }
}

/** Everything goes to standard error: standard output has the last line alone. */
function run(args: string[], variables: Record<string, string> = {}): Promise<number | null> {
  const child = spawn(node, args, {
    stdio: ['ignore', 2, 2],
    // The tests read the terminal's words in English.
    env: { ...process.env, LC_ALL: 'C', NEXT_TELEMETRY_DISABLED: '1', CI: '1', ...variables },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
}
