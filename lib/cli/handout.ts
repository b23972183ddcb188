import { parseArgs } from 'node:util'
import { InputError } from '@/lib/errors'
import { type HandoutOptions, layouts, papers } from '@/lib/handout/handout-options'
import { toSay } from '@/lib/handout/text/say'
import { planLocales } from '@/lib/i18n/messages'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { PlanFile } from '@/lib/plan/schema'
import { readJsonFile } from './command'

const say = toSay('en')

const usage = `usage: plinth handout FILE --out X.pdf
  FILE                 ${say.plain('command.file')}
  --out X.pdf          ${say.plain('command.out')}
  --layout LAYOUT      ${say.plain('command.layout')}
  --paper PAPER        ${say.plain('command.paper')}
  --locale en          ${say.plain('command.locale')}
  --grey               ${say.plain('command.grey')}
  --phases current|all ${say.plain('command.phases')}
  --link URL           ${say.plain('command.link')}
  --country US         ${say.plain('command.country')}
  --now YYYY-MM-DD     ${say.plain('command.now')}`

type Wanted = { file: string; out: string; options: HandoutOptions; country: string; day: string }

/**
 * `plinth handout FILE --out X.pdf`: prints a plan file, without database or server. Warnings go to standard error.
 * Answers the exit code: 0 done, 2 wrong usage or invalid input, 1 failed.
 */
export async function runHandout(args: string[]): Promise<number> {
  const wanted = readWanted(args)
  if (!wanted) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const frozen = await freeze(wanted)
  const { renderHandout } = await import('@/lib/handout/render-handout')
  const bytes = await renderHandout(frozen, wanted.options, {
    onProblem: (problem) => process.stderr.write(`${problem}\n`),
  })
  await write(wanted.out, bytes)
  return 0
}

/** Null for arguments that the command does not know, or without a file and `--out`. */
function readWanted(args: string[]): Wanted | null {
  try {
    return readArguments(args)
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error
    process.stderr.write(`${error.message}\n`)
    return null
  }
}

function readArguments(args: string[]): Wanted | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      layout: { type: 'string', default: 'standard' },
      paper: { type: 'string', default: 'a4' },
      locale: { type: 'string' },
      grey: { type: 'boolean', default: false },
      phases: { type: 'string', default: 'current' },
      link: { type: 'string' },
      country: { type: 'string', default: 'US' },
      now: { type: 'string' },
    },
  })
  const [file] = positionals
  if (!file || !values.out || positionals.length > 1) return null
  const { link, country } = values
  if (link && !/^https?:\/\//.test(link)) throw new InputError(say.plain('command.badLink', { found: link }))
  if (!/^[A-Za-z]{2}$/.test(country))
    throw new InputError(say.plain('command.badCountry', { found: country }))
  return {
    file,
    out: values.out,
    country: country.toUpperCase(),
    day: readDay(values.now),
    options: {
      layout: readChoice('layout', layouts, values.layout),
      paper: readChoice('paper', papers, values.paper),
      phases: readChoice('phases', ['current', 'all'] as const, values.phases),
      grey: values.grey,
      ...(values.locale ? { locale: readChoice('locale', planLocales, values.locale) } : {}),
      ...(link ? { link } : {}),
    },
  }
}

function readChoice<Choice extends string>(
  option: string,
  allowed: readonly Choice[],
  found: string,
): Choice {
  const choice = allowed.find((value) => value === found)
  if (!choice)
    throw new InputError(say.plain('command.badChoice', { option, allowed: allowed.join(', '), found }))
  return choice
}

function readDay(found: string | undefined): string {
  if (found === undefined) return new Intl.DateTimeFormat('sv-SE').format(new Date())
  const time = /^\d{4}-\d{2}-\d{2}$/.test(found) ? Date.parse(`${found}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== found)
    throw new InputError(say.plain('command.badDay', { found }))
  return found
}

/** The plan file as if it were published: by no clinic, so without its lines. */
async function freeze({ file, options, country, day }: Wanted): Promise<FrozenPlan> {
  const [{ builtInCatalog }, { parsePlanFile }, { toFrozenPlan }, { toFrozenClinic }] = await Promise.all([
    import('@/lib/catalog/catalog'),
    import('@/lib/plan/parse-plan-file'),
    import('@/lib/plan/frozen/to-frozen-plan'),
    import('@/lib/plan/frozen/frozen-rows'),
  ])
  const plan: PlanFile = parsePlanFile(await readJsonFile(file), builtInCatalog('en'))
  const { patient, ...content } = plan
  const locale = options.locale ?? content.locale
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
      paperSize: options.paper ?? 'a4',
    }),
    therapist: { name: '' },
    patient: firstName ? { firstName } : {},
    versionNumber: 0,
    publishedOn: day,
  })
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  if (file === '-') {
    process.stdout.write(bytes)
    return
  }
  const { writeFile } = await import('node:fs/promises')
  try {
    await writeFile(file, bytes)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InputError(say.plain('command.unwritable', { file, reason }))
  }
}
