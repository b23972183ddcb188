import { defineConfig } from '@playwright/test'

const launchOptions = {
  ...(process.env.PW_CHROMIUM ? { executablePath: process.env.PW_CHROMIUM } : {}),
  args: [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE

/**
 * Journeys against the production build, with a throw-away database (fixtures/test-site.ts).
 * A spec runs at both widths; `*.desk.spec.ts` and `*.phone.spec.ts` at one, where the other has another way, where
 * nothing is shown, or where it opens a desk and a phone itself.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/browser',
  globalSetup: './fixtures/test-site.ts',
  fullyParallel: true,
  // One more than CI has cores: a journey waits for a quarter of its time.
  workers: 3,
  forbidOnly: true,
  retries: 0,
  // Long enough for a machine that is busy with other things: no test may fail for want of speed.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // A trace of every test costs a third of the run; `--trace on` asks for one.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desk', testIgnore: '**/*.phone.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testIgnore: '**/*.desk.spec.ts',
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
})
