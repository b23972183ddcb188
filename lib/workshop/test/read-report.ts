import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

export type Counts = { passed: number; failed: number }
/** One test: its file from the project folder, what it is called, and its milliseconds, all tries together. */
export type TimedTest = { file: string; title: string; ms: number }
export type Report = Counts & { tests: TimedTest[] }

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), duration: z.number().nullish() })),
    }),
  ),
})

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ projectName: z.string(), results: z.array(z.object({ duration: z.number() })) })),
})
type Suite = { specs?: z.output<typeof specSchema>[]; suites?: Suite[] }
const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema).optional(),
  suites: z.array(z.lazy(() => suiteSchema)).optional(),
})
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  config: z.object({ rootDir: z.string() }),
  suites: z.array(suiteSchema),
})

/** vitest's JSON report. Nothing counted counts as failed: a run without tests proves nothing. */
export async function readVitestReport(file: string): Promise<Report> {
  const report = vitestSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      file: toShort(name),
      title: fullName,
      ms: duration ?? 0,
    })),
  )
  return { ...atLeastOne({ passed: report.numPassedTests, failed: report.numFailedTests }), tests }
}

/** Playwright's JSON report; a test that passed only at its second try counts as failed. */
export async function readPlaywrightReport(file: string): Promise<Report> {
  const { stats, config, suites } = playwrightSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const tests = suites.flatMap(listSpecs).flatMap((spec) =>
    spec.tests.map(({ projectName, results }) => ({
      file: toShort(path.resolve(config.rootDir, spec.file)),
      title: `${spec.title} (${projectName})`,
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
    })),
  )
  return { ...atLeastOne({ passed: stats.expected, failed: stats.unexpected + stats.flaky }), tests }
}

/** The tests that took longest, the longest first. */
export function findSlowest(tests: readonly TimedTest[], count: number): TimedTest[] {
  return tests.toSorted((a, b) => b.ms - a.ms).slice(0, count)
}

function listSpecs({ specs = [], suites = [] }: Suite): z.output<typeof specSchema>[] {
  return [...specs, ...suites.flatMap(listSpecs)]
}

function toShort(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/')
}

function atLeastOne(counts: Counts): Counts {
  return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts
}
