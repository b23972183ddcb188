import type { Command } from 'commander'
import { answer, say } from './command'

/** `restore FILE`: everything back from a backup, into an empty data folder or an empty database of one's own. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description(say('restore'))
    .argument('<file>', say('restoreFile'))
    .action(async (file: string) => {
      const { askPassphrase } = await import('./ask-passphrase')
      const { restoreBackup } = await import('@/lib/backup/restore-backup')
      const { untilStopped } = await import('./until-stopped')
      const passphrase = await askPassphrase({ fresh: false })
      const report = (line: string) => process.stderr.write(`${line}\n`)
      answer(await untilStopped((signal) => restoreBackup(file, { passphrase, report, signal })))
    })
}
