import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export type Counts = { passed: number; failed: number }

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
})
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Counts of vitest's JSON report. Nothing counted counts as failed: a run without tests proves nothing. */
export async function readVitestCounts(file: string): Promise<Counts> {
  const report = vitestSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  return atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests })
}

/** Counts of Playwright's JSON report; a test that passed only at its second try counts as failed. */
export async function readPlaywrightCounts(file: string): Promise<Counts> {
  const { stats } = playwrightSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  return atLeastOne({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
}

function atLeastOne(counts: Counts): Counts {
  return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts
}
