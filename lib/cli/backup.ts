import type { Command } from 'commander'
import { answer, say } from './command'

/** `backup FILE`: everything in one sealed file, while the program runs or not; exit code 3 when a media file was damaged. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description(say('backup'))
    .argument('<file>', say('backupFile'))
    .action(async (file: string) => {
      const { askPassphrase } = await import('./ask-passphrase')
      const { openSource } = await import('@/lib/backup/open-source')
      const { writeBackup } = await import('@/lib/backup/write-backup')
      const { untilStopped } = await import('./until-stopped')
      const passphrase = await askPassphrase({ fresh: true })
      const written = await untilStopped(async (signal) => {
        const { source, close } = await openSource(report)
        return writeBackup(file, source, { passphrase, now: new Date(), report, signal }).finally(close)
      })
      answer(written)
      await warnOfDamage(written.damagedMedia)
    })
}

async function warnOfDamage(names: string[]): Promise<void> {
  if (names.length === 0) return
  const { say: tell } = await import('@/lib/backup/say')
  report(tell('damagedMedia', { files: names.length, names: names.join(', ') }))
  process.exitCode = 3
}

/** Progress, and whatever else is no result. */
function report(line: string): void {
  process.stderr.write(`${line}\n`)
}
