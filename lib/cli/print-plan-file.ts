import { writeFile } from 'node:fs/promises'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { InputError } from '@/lib/errors'
import type { HandoutOptions, Paper } from '@/lib/handout/handout-options'
import { renderHandout } from '@/lib/handout/render-handout'
import { toSay } from '@/lib/handout/text/say'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import { parsePlanFile } from '@/lib/plan/parse-plan-file'
import { readJsonFile, say } from './command'

/** How a plan file is printed, with what a clinic would otherwise say of itself. */
export type HandoutRequest = HandoutOptions & {
  out: string
  paper: Paper
  /** Two capital letters. */
  country: string
  /** YYYY-MM-DD; today when absent. */
  now?: string
}

/**
 * Writes the handout of a plan file, or `-` for standard input, to `request.out`, or `-` for standard output. What the
 * plan leaves open goes to standard error. Throws InputError for a file that cannot be read, used or written, and
 * RangeError for a locale whose words are not complete.
 */
export async function printPlanFile(file: string, request: HandoutRequest): Promise<void> {
  const { out, country: _country, now: _now, ...options } = request
  const bytes = await renderHandout(await freeze(file, request), options, {
    onProblem: (problem) => process.stderr.write(`${problem}\n`),
  })
  await write(out, bytes)
}

/** The plan file as if it were published: by no clinic, so without its lines. */
async function freeze(file: string, request: HandoutRequest): Promise<FrozenPlan> {
  const { country, now = new Intl.DateTimeFormat('sv-SE').format(new Date()) } = request
  const plan = parsePlanFile(await readJsonFile(file), builtInCatalog('en'))
  const { patient, ...content } = plan
  const locale = request.locale ?? content.locale
  toSay(locale)
  const [firstName] = (patient.name ?? '').trim().split(/\s+/)
  return toFrozenPlan({
    content: { ...content, locale },
    catalogs: { [locale]: builtInCatalog(locale) },
    clinic: toFrozenClinic({
      name: '',
      phone: null,
      address: null,
      website: null,
      country,
      timeZone: 'UTC',
      firstDayOfWeek: 1,
      paperSize: request.paper,
    }),
    therapist: { name: '' },
    patient: firstName ? { firstName } : {},
    versionNumber: 0,
    publishedOn: now,
  })
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  if (file === '-') {
    process.stdout.write(bytes)
    return
  }
  try {
    await writeFile(file, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(say('unwritable', { file, reason }))
  }
}
