import type { Command } from 'commander'
import { answer, readJsonFile, say, toId } from './command'

/** `import FILE --patient ID`: a plan file as a new draft of a patient. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(say('import'))
    .argument('<file>', say('planFile'))
    .requiredOption('--patient <id>', say('patientId'), toId)
    .option('--as <email>', say('as'))
    .action(async (file: string, { as, patient }: { as?: string; patient: string }) => {
      const input = await readJsonFile(file)
      const { findScope, withDatabase } = await import('./with-database')
      const { importPlan } = await import('@/lib/plan/mutations/exchange-plan')
      answer(await withDatabase(async () => importPlan(await findScope(as), patient, input, new Date())))
    })
}
