import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PlainError } from '@/lib/db/plain-error'
import { buildPatientPage } from '@/lib/workshop/patient-page/build-patient-page'
import { say } from './report-step'

const stamp = path.join('.next', 'plinth-built-from')
const roots = [
  'app',
  'lib',
  'prisma',
  'proxy.ts',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const left = /\.test\.tsx?$|^lib\/cli\/|^lib\/db\/testing\/|^prisma\/(factories|seed)\//

/** Whether the pages were built from the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  const built = await readFile(stamp, 'utf8').catch(() => undefined)
  return built !== undefined && built === (await toFingerprint())
}

let building: ChildProcess | undefined

/** Ends a build that runs, with the launcher. */
export function stopBuild(): void {
  building?.kill('SIGTERM')
}

/** Builds the pages for production. Throws PlainError with the end of what the build said. */
export async function build(): Promise<void> {
  const fingerprint = await toFingerprint()
  const { code, output } = await runBuild()
  if (code !== 0) {
    const full = /ENOSPC|No space left on device/.test(output)
    throw new PlainError(
      full
        ? say('start.buildFull')
        : say('start.buildFailed', { output: output.trim().split('\n').slice(-40).join('\n') }),
    )
  }
  await buildPatientPage()
  await writeFile(stamp, fingerprint)
}

function runBuild(): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  building = child
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      building = undefined
      resolve({ code, output })
    })
  })
}

/** SHA-256 over the name and content of every file that a page can come from. */
async function toFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node)
  for (const root of roots) {
    for (const file of await listFiles(root)) {
      if (!left.test(file)) hash.update(file).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(() => undefined)
  if (!entries) return [root]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.split(path.sep).join('/'), entry.name))
    .sort()
}
