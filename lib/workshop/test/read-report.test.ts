import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findSlowest, readPlaywrightReport, readVitestReport } from './read-report'

const folder = mkdtempSync(path.join(tmpdir(), 'reports-'))
function write(report: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}
const here = (file: string) => path.join(process.cwd(), file)

test('a report of vitest gives its counts and the time of each test', async () => {
  const file = write({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: here('lib/day.test.ts'),
        assertionResults: [{ fullName: 'adds days', duration: 12.5 }, { fullName: 'is skipped' }],
      },
    ],
  })
  expect(await readVitestReport(file)).toEqual({
    passed: 1,
    failed: 1,
    tests: [
      { file: 'lib/day.test.ts', title: 'adds days', ms: 12.5 },
      { file: 'lib/day.test.ts', title: 'is skipped', ms: 0 },
    ],
  })
})

test('a report of Playwright gives its counts and the time of each test, all tries together', async () => {
  const spec = {
    title: 'signs in',
    file: 'sign-in.spec.ts',
    tests: [{ projectName: 'desk', results: [{ duration: 4000 }, { duration: 1000 }] }],
  }
  const file = write({
    stats: { expected: 0, unexpected: 0, flaky: 1 },
    config: { rootDir: here('e2e') },
    suites: [{ title: 'sign-in.spec.ts', suites: [{ title: 'inner', specs: [spec] }] }],
  })
  const tests = [{ file: 'e2e/sign-in.spec.ts', title: 'signs in (desk)', ms: 5000 }]
  expect(await readPlaywrightReport(file)).toEqual({ passed: 0, failed: 1, tests })
})

test('a run without tests has failed', async () => {
  const empty = write({ numPassedTests: 0, numFailedTests: 0, testResults: [] })
  expect(await readVitestReport(empty)).toMatchObject({ passed: 0, failed: 1 })
})

test('the slowest come first', () => {
  const tests = [3, 1, 2].map((ms) => ({ file: 'a', title: String(ms), ms }))
  expect(findSlowest(tests, 2).map(({ ms }) => ms)).toEqual([3, 2])
})
