import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const alias = { '@': root }
const quiet = { PLINTH_LOG_LEVEL: 'silent' }

/** `unit` needs nothing but the code; `database` gives each file its own migrated database (lib/db/testing). */
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
          include: ['{lib,app,e2e,prisma}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**', '.next/**'],
          testTimeout: 30_000,
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
