import { spawnSync } from 'node:child_process'
import { PlainError } from '@/lib/db/plain-error'
import { toTranslator } from '@/lib/i18n/translator'

/** What reads the PDFs back, and the package each comes in. */
const programs = { qpdf: 'qpdf', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils' }

/** Makes sure that the programs the tests need are there; as root on a Debian-like system it installs them. */
export async function requirePrograms(): Promise<void> {
  const missing = listMissing()
  if (missing.length > 0) installByApt([...new Set(missing.map((name) => programs[name]))])
  const still = listMissing()
  if (still.length > 0) {
    throw new PlainError(toTranslator('en', 'cli')('test.noProgram', { names: still.join(', ') }))
  }
}

/** Installs packages of the distribution when we are root and it has apt; otherwise does nothing. */
export function installByApt(packages: readonly string[]): void {
  if (process.getuid?.() !== 0) return
  const options = ['-o', 'DPkg::Lock::Timeout=500', '-y', '--no-install-recommends']
  const run = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (!run(['install', ...options, ...packages]) && run(['update'])) run(['install', ...options, ...packages])
}

function listMissing(): (keyof typeof programs)[] {
  const names = Object.keys(programs) as (keyof typeof programs)[]
  return names.filter((name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error !== undefined)
}
