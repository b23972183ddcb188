import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const schema = path.join(root, 'prisma/schema.prisma')
const generated = path.join(root, 'lib/db/generated')
const stamp = path.join(generated, '.made-from')

/** Makes the Prisma client from the schema when the one there is older. Returns whether it had to; throws when it fails. */
export function generate() {
  const wanted = toFingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  const prisma = path.join(root, 'node_modules/prisma/build/index.js')
  const run = spawnSync(process.execPath, [prisma, 'generate', '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Prisma downloads its schema engine before any command, and generate never calls it: any program will do.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (run.status !== 0) throw new Error(`prisma generate failed.\n${run.stdout}${run.stderr}`)
  writeFileSync(stamp, wanted)
  return true
}

function toFingerprint() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'))
  return createHash('sha256').update(readFileSync(schema)).update(version).digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = generate()
  console.error(made ? 'Prisma client made.' : 'The Prisma client is up to date.')
}
