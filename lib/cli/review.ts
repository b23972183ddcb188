import type { Command } from 'commander'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { PlanFile } from '@/lib/plan/schema'
import { answer, readJsonFile, say, toCalendarDay, withLocale } from './command'

type Options = { json?: boolean; now?: string; locale: PlanLocale }

/** `review FILE [--json] [--now DAY]`: what the safety rules say of a plan file; exit code 3 when something blocks. */
export function addReviewCommand(program: Command): void {
  withLocale(program.command('review').description(say('review')).argument('<file>', say('planFile')))
    .option('--json', say('json'))
    .option('--now <day>', say('reviewNow'), toCalendarDay)
    .action(async (file: string, { json, now, locale }: Options) => {
      const [{ builtInCatalog }, { parsePlanFile }, { toContent }, { reviewContent }] = await Promise.all([
        import('@/lib/catalog/catalog'),
        import('@/lib/plan/parse-plan-file'),
        import('@/lib/plan/to-plan-file'),
        import('@/lib/plan/review-content'),
      ])
      const catalog = builtInCatalog('en')
      // A dose that is refused elsewhere is reviewed all the same: its findings may be the reason to mend it.
      const plan = parsePlanFile(await readJsonFile(file), catalog, { checkDoses: false })
      await warn(plan)
      const today = now ?? new Intl.DateTimeFormat('sv-SE').format(new Date())
      const review = reviewContent(toContent(plan), { catalog, facts: plan.patient, today, locale })
      if (json) answer(review)
      else {
        const { describeReview } = await import('@/lib/plan/describe-review')
        answer(describeReview(plan, review, { catalog, locale }))
      }
      if (review.blocked) process.exitCode = 3
    })
}

/** What the answer does not hold: flags of an old file that no rule knows, and doses that are refused elsewhere. */
async function warn({ patient, phases }: PlanFile): Promise<void> {
  const { isKnownFlag } = await import('@/lib/safety/flag-names')
  const { builtInCatalog } = await import('@/lib/catalog/catalog')
  const { checkDosage, describeDosageProblem } = await import('@/lib/dosage/check-dosage')
  const report = (text: string) => process.stderr.write(`${text}\n`)
  for (const one of patient.flags) if (!isKnownFlag(one)) report(say('reviewFlag', { text: one.flag }))
  for (const { slug, dosage } of phases.flatMap(({ items }) => items)) {
    const item = builtInCatalog('en').find(slug)
    if (!item || !dosage) continue
    for (const problem of checkDosage(dosage, item))
      if (problem.severity === 'error')
        report(say('reviewDose', { text: slug, reason: describeDosageProblem(problem, 'en') }))
  }
}
