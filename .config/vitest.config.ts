import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const alias = { '@': root }
const quiet = { PLINTH_LOG_LEVEL: 'silent' }
const unit = '{lib,app,e2e,prisma}/**/*.test.{ts,tsx}'
/** A test that hangs is told; none may fail for want of speed, beside whatever else the machine does. */
const patienceMs = 600_000
const pollMs = 60_000
const notUnit = ['**/*.db.test.ts', 'node_modules/**', '.next/**']

/** What replaces a module or a variable of the process for itself: a module that another test has loaded is too late. */
const alone = [
  'app/**/_draft/*.test.ts',
  'app/media/**/*.test.ts',
  'lib/handout/read-pictures.test.ts',
  'lib/media/uploads.test.ts',
  'lib/workshop/render-item.test.ts',
]

/**
 * `unit` needs nothing but the code, and its files share the modules they load, which spares a third of its time;
 * `unit-alone` is the same with modules of its own for each file. `database` gives each file its own migrated database
 * (lib/db/testing). `engines` walks the patient's page in each browser engine there is (e2e/engines).
 */
export default defineConfig({
  root,
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'unit',
          env: quiet,
          include: [unit],
          exclude: [...notUnit, ...alone],
          isolate: false,
          testTimeout: patienceMs,
          expect: { poll: { timeout: pollMs } },
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'unit-alone',
          env: quiet,
          include: alone,
          exclude: notUnit,
          testTimeout: patienceMs,
          expect: { poll: { timeout: pollMs } },
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'database',
          env: quiet,
          include: ['{lib,app,prisma}/**/*.db.test.ts'],
          exclude: ['node_modules/**', '.next/**'],
          globalSetup: ['lib/db/testing/test-server.ts'],
          setupFiles: ['lib/db/testing/own-database.ts'],
          testTimeout: patienceMs,
          hookTimeout: patienceMs,
          expect: { poll: { timeout: pollMs } },
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'engines',
          env: quiet,
          include: ['e2e/engines/*.engine.ts'],
          globalSetup: ['e2e/fixtures/test-site.ts'],
          testTimeout: patienceMs,
          hookTimeout: patienceMs,
          expect: { poll: { timeout: pollMs } },
        },
      },
    ],
  },
})
