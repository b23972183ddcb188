import type { CatalogItem } from '@/lib/catalog/item'
import { checkDosage, describeDosageProblem } from '@/lib/dosage/check-dosage'
import { InputError, type InputProblem } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'
import { toInputError } from '@/lib/problems'
import { findDuplicateIds } from './duplicate-ids'
import { nearestSlug } from './nearest-slug'
import { hoistSides, readWeeks } from './plan-file-shorthand'
import { type PlanFile, planFileSchema } from './schema'
import { upgradePlan } from './upgrade-plan'

/**
 * A plan file from parsed JSON. Accepts older schema versions, `dosage.side` (moved to the item) and `weeks` as a
 * number of weeks or as text such as "2-6". Throws InputError whose problems name the path in the document, what was
 * found and what is allowed. `catalog` holds the items a slug may name; `checkDoses: false` lets doses pass that their
 * kind may not have, for a program that reports them itself.
 */
export function parsePlanFile(
  input: unknown,
  catalog: readonly CatalogItem[],
  { checkDoses = true }: { checkDoses?: boolean } = {},
): PlanFile {
  const document = upgradePlan(input)
  const problems: InputProblem[] = []
  const read = hoistSides(readWeeks(document, problems), problems)
  const parsed = planFileSchema.safeParse(read)
  if (!parsed.success) problems.push(...toInputError(parsed.error, read).problems)
  // A document of the wrong shape has no items that could be looked up.
  else problems.push(...contentProblems(parsed.data, catalog, checkDoses))
  const [first] = problems
  if (first) throw new InputError(toTranslator('en', 'plan')('file.bad', first), problems)
  return planFileSchema.parse(read)
}

function contentProblems(
  file: PlanFile,
  catalog: readonly CatalogItem[],
  checkDoses: boolean,
): InputProblem[] {
  const bySlug = new Map(catalog.map((item) => [item.slug, item]))
  const t = toTranslator('en', 'plan')
  const problems: InputProblem[] = [...findDuplicateIds(file), ...phaseProblems(file)]
  for (const [p, phase] of file.phases.entries())
    for (const [i, item] of phase.items.entries()) {
      const path = `phases[${p}].items[${i}]`
      const entry = bySlug.get(item.slug)
      if (!entry) {
        const suggestion = nearestSlug(item.slug, [...bySlug.keys()]) ?? 'none'
        problems.push({
          path: `${path}.slug`,
          found: quote(item.slug),
          allowed: t('file.slug', { suggestion }),
        })
      } else if (item.dosage && checkDoses) {
        for (const problem of checkDosage(item.dosage, entry))
          if (problem.severity === 'error')
            problems.push({
              path: `${path}.dosage.${problem.field}`,
              found: quote(item.dosage[problem.field]),
              allowed: describeDosageProblem(problem, 'en'),
            })
      }
    }
  return problems
}

function phaseProblems({ currentPhaseId, phases }: PlanFile): InputProblem[] {
  if (currentPhaseId === undefined || phases.some(({ id }) => id === currentPhaseId)) return []
  const allowed = toTranslator('en', 'plan')('file.currentPhase')
  return [{ path: 'currentPhaseId', found: quote(currentPhaseId), allowed }]
}

const quote = (value: unknown) => JSON.stringify(value)
