import type { Command } from 'commander'
import { answer, say } from './command'

/** `backup FILE`: everything in one sealed file, while the program runs or not; exit code 3 when a media file was damaged or the record did not take it. */
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
        try {
          const made = await writeBackup(file, source, { passphrase, now: new Date(), report, signal })
          await record(source.ownerUrl)
          return made
        } finally {
          await close()
        }
      })
      answer(written)
      await warnOfDamage(written.damagedMedia)
    })
}

/** A disk too full for a line in the record is no reason to be without a backup. */
async function record(ownerUrl: string): Promise<void> {
  const { recordBackup } = await import('@/lib/backup/record-backup')
  await recordBackup(ownerUrl).catch(async (error: Error) => {
    const { say: tell } = await import('@/lib/backup/say')
    report(tell('notRecorded', { reason: error.message }))
    process.exitCode = 3
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
