import type { Command } from 'commander'
import { answer, say, toId } from './command'

/** `export PLAN_ID`: the draft of a plan as a plan file. */
export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description(say('export'))
    .argument('<planId>', say('planId'), toId)
    .option('--as <email>', say('as'))
    .action(async (planId: string, { as }: { as?: string }) => {
      const { findScope, withDatabase } = await import('./with-database')
      const { exportPlan } = await import('@/lib/plan/mutations/exchange-plan')
      answer(await withDatabase(async () => exportPlan(await findScope(as), planId)))
    })
}
