import type { Command } from 'commander'
import { answer, say } from './command'

/** `audit verify`: walks the chain over every clinic's record; exit code 3 and the first broken place when it fails. */
export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .description(say('audit'))
    .command('verify')
    .description(say('auditVerify'))
    .action(async () => {
      const { withDatabase } = await import('./with-database')
      const { sealRecord } = await import('@/lib/audit/mutations')
      const { verifyRecord } = await import('@/lib/audit/queries')
      const clinics = await withDatabase(async () => {
        await sealRecord()
        return verifyRecord()
      })
      const holds = clinics.every(({ broken }) => broken === null)
      answer({ holds, clinics })
      if (!holds) process.exitCode = 3
    })
}
