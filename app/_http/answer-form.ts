import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { readersLocale } from '@/lib/auth/language/readers-locale'
import { ForbiddenError, InputError, NotFoundError, SignedOutError, TooManyError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, type Saying, said } from '@/lib/i18n/said'
import { logLimited } from '@/lib/log'
import { toLoggable } from '@/lib/loggable.mjs'
import { toOutage } from '@/lib/outage'
import { toInputError } from '@/lib/problems'
import type { FormState } from './form-state'
import { refuseUnstorable } from './refuse-unstorable'

/**
 * Runs a server action's work and turns whatever it throws into words for the form; what was typed stays in the
 * browser. The unforeseen is logged, one line a minute for the same fault. Redirects alone pass through.
 */
export async function answerForm<Done>(work: () => Promise<Done>): Promise<FormState<Done>> {
  try {
    return { status: 'done', done: await work() }
  } catch (error) {
    unstable_rethrow(error)
    const refused = toRefused(await readersLocale())
    if (error instanceof InputError) return refused(error.said, error)
    if (error instanceof SignedOutError) return { ...refused(error.said), signedOut: true }
    if (error instanceof ForbiddenError || error instanceof NotFoundError || error instanceof TooManyError)
      return refused(error.said)
    const outage = toOutage(error)
    if (outage) return refused(outage.said)
    const fields = toLoggable(error)
    const [frame] = fields.stack?.split('\n') ?? []
    logLimited('error', `form ${fields.error} ${fields.code} ${frame}`, fields, 'a form failed')
    return refused(said('errors.unforeseen'))
  }
}

/** The fields of a form, checked; a name with a dot ("clinic.name") stands for a nested field. Throws InputError. */
export function readForm<Schema extends z.ZodType>(form: FormData, schema: Schema): z.output<Schema> {
  return readArgument(nest(form), schema)
}

/** What a server action was handed, checked: anyone may send it anything. Throws InputError. */
export function readArgument<Schema extends z.ZodType>(input: unknown, schema: Schema): z.output<Schema> {
  refuseUnstorable(input)
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw toInputError(parsed.error, input)
  return parsed.data
}

function toRefused(locale: PlanLocale) {
  return (what: Saying, error?: InputError): FormState<never> & { status: 'refused' } => {
    const problems =
      error?.problems.toReversed().map(({ path, allowed }) => [path, inWords(allowed, locale)]) ?? []
    return { status: 'refused', message: inWords(what, locale), problems: Object.fromEntries(problems) }
  }
}

function nest(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) throw new InputError(said('errors.noInput'))
  // A field may be called __proto__.
  const input: Record<string, unknown> = Object.create(null)
  for (const [name, value] of form) {
    if (name.startsWith('$')) continue
    const [group = name, field] = name.split('.')
    if (field === undefined) input[group] = value
    else input[group] = { ...Object(input[group]), [field]: value }
  }
  return input
}
