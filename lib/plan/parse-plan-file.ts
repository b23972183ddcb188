import type { Catalog } from '@/lib/catalog/catalog'
import { checkDosage, sayDosageProblem } from '@/lib/dosage/check-dosage'
import { InputError, type InputProblem } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { nearestWord } from '@/lib/nearest-word'
import { toInputError } from '@/lib/problems'
import { unknownFlagProblems } from '@/lib/safety/flag-names'
import { findDuplicateIds } from './duplicate-ids'
import { hoistSides } from './hoist-sides'
import { readWeeks } from './read-weeks'
import { type PlanFile, planFileSchema } from './schema'
import { upgradePlan } from './upgrade-plan'
import { isDocument } from './upgrades/document'

/**
 * A plan file from parsed JSON. Accepts older schema versions, `dosage.side` (moved to the item) and `weeks` as a
 * number of weeks or as text such as "3-6", weeks 3 to 6. Throws InputError whose problems name the path in the document, what was
 * found and what is allowed. `catalog` holds the items a slug may name; `checkDoses: false` lets doses pass that their
 * kind may not have, for a program that reports them itself.
 */
export function parsePlanFile(
  input: unknown,
  catalog: Catalog,
  { checkDoses = true }: { checkDoses?: boolean } = {},
): PlanFile {
  const document = upgradePlan(input, { usualDose: (slug) => catalog.find(slug)?.dosage ?? null })
  const problems: InputProblem[] = []
  const read = hoistSides(readWeeks(document, problems), problems)
  const parsed = planFileSchema.safeParse(read)
  if (!parsed.success) problems.push(...toInputError(parsed.error, read).problems)
  // A document of the wrong shape has no items that could be looked up.
  else problems.push(...contentProblems(parsed.data, catalog, checkDoses))
  // Version 1 took any word for a flag.
  if (parsed.success && isDocument(input) && input.schemaVersion !== 1)
    problems.push(...unknownFlagProblems(parsed.data.patient.flags, 'patient.flags'))
  const [first] = problems
  if (first) throw new InputError(said('plan.file.bad', first), problems)
  return withDoses(planFileSchema.parse(read), catalog)
}

/** A line that says nothing about its dose gets the item's usual one; `{}` is a dose that was cleared. */
function withDoses(file: PlanFile, catalog: Catalog): PlanFile {
  const phases = file.phases.map((phase) => ({
    ...phase,
    items: phase.items.map((line) => {
      const usual = line.dosage ? null : catalog.find(line.slug)?.dosage
      return usual ? { ...line, dosage: usual } : line
    }),
  }))
  return { ...file, phases }
}

function contentProblems(file: PlanFile, catalog: Catalog, checkDoses: boolean): InputProblem[] {
  const problems: InputProblem[] = [...findDuplicateIds(file), ...phaseProblems(file), ...groupProblems(file)]
  for (const [p, phase] of file.phases.entries())
    for (const [i, item] of phase.items.entries()) {
      const path = `phases[${p}].items[${i}]`
      const entry = catalog.find(item.slug)
      if (!entry) {
        const slugs = catalog.list().map(({ slug }) => slug)
        const suggestion = nearestWord(item.slug, slugs) ?? 'none'
        problems.push({
          path: `${path}.slug`,
          found: quote(item.slug),
          allowed: said('plan.file.slug', { suggestion }),
        })
      } else if (item.dosage && checkDoses) {
        for (const problem of checkDosage(item.dosage, entry))
          if (problem.severity === 'error')
            problems.push({
              path: `${path}.dosage.${problem.field}`,
              found: quote(item.dosage[problem.field]),
              allowed: sayDosageProblem(problem),
            })
      }
    }
  return problems
}

function phaseProblems({ currentPhaseId, phases }: PlanFile): InputProblem[] {
  if (currentPhaseId === undefined || phases.some(({ id }) => id === currentPhaseId)) return []
  const allowed = said('plan.file.currentPhase')
  return [{ path: 'currentPhaseId', found: quote(currentPhaseId), allowed }]
}

/** A line that names a group which its phase does not have. */
function groupProblems({ phases }: PlanFile): InputProblem[] {
  return phases.flatMap(({ groups, items }, p) =>
    items.flatMap(({ groupId }, i) =>
      groupId === undefined || groups?.some(({ id }) => id === groupId)
        ? []
        : [
            {
              path: `phases[${p}].items[${i}].groupId`,
              found: quote(groupId),
              allowed: said('plan.file.group'),
            },
          ],
    ),
  )
}

const quote = (value: unknown) => JSON.stringify(value)
