import type { Command } from 'commander'
import type { DoseProblem } from '@/lib/dosage/dose-problem'
import { type ItemKind, itemKinds } from '@/lib/dosage/kind'
import { InputError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { answer, say, toOneOf, withLocale } from './command'

type Options = { kind: ItemKind; json?: boolean; locale: PlanLocale }

/** `dose TEXT --kind ST`: the dose that a shorthand means, and its sentence. */
export function addDoseCommand(program: Command): void {
  withLocale(program.command('dose').description(say('dose')).argument('<text>', say('doseText')))
    .requiredOption('--kind <kind>', say('doseKind'), (text) => toOneOf(itemKinds, text))
    .option('--json', say('json'))
    .action(async (text: string, { kind, json, locale }: Options) => {
      const { parseDose } = await import('@/lib/dosage/parse-dose')
      const { composeDosage } = await import('@/lib/dosage/compose-dosage')
      const item = { kind }
      const parsed = parseDose(text, item, locale)
      if (!parsed.ok) throw await toInputError(text, parsed.problems, locale)
      const { dosage, side, supervised, note, condition } = parsed
      const sentence = composeDosage({ dosage, side, supervised, item, locale }).text
      // What stands beside the dose on a line is answered only when it was typed.
      const beside = {
        ...(supervised && { supervised }),
        ...(note && { note }),
        ...(condition && { condition }),
      }
      answer(json ? { dosage: side ? { ...dosage, side } : dosage, ...beside, sentence } : sentence)
    })
}

async function toInputError(
  text: string,
  problems: readonly DoseProblem[],
  locale: PlanLocale,
): Promise<InputError> {
  const { describeDoseProblem } = await import('@/lib/dosage/dose-problem')
  return new InputError(
    say('doseWrong', { text }),
    problems.map((problem) => ({
      path:
        problem.field && problem.field !== 'side' ? `dosage.${problem.field}` : (problem.field ?? 'dosage'),
      found: text.slice(problem.span.start, problem.span.end),
      allowed: describeDoseProblem(problem, locale),
    })),
  )
}
