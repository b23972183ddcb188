import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { ForbiddenError, InputError, NotFoundError, SignedOutError, TooManyError } from '@/lib/errors'
import { toTranslator } from '@/lib/i18n/translator'
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
    if (error instanceof InputError) return refused(error.message, error)
    if (error instanceof SignedOutError) return { ...refused(error.message), signedOut: true }
    const known = [ForbiddenError, NotFoundError, TooManyError]
    if (known.some((kind) => error instanceof kind)) return refused((error as Error).message)
    const outage = toOutage(error)
    if (outage) return refused(outage.message)
    const fields = toLoggable(error)
    const [frame] = fields.stack?.split('\n') ?? []
    logLimited('error', `form ${fields.error} ${fields.code} ${frame}`, fields, 'a form failed')
    return refused(toTranslator('en', 'errors')('unforeseen'))
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

function refused(message: string, error?: InputError): FormState<never> & { status: 'refused' } {
  const problems = error?.problems.toReversed().map(({ path, allowed }) => [path, allowed]) ?? []
  return { status: 'refused', message, problems: Object.fromEntries(problems) }
}

function nest(form: unknown): Record<string, unknown> {
  if (!(form instanceof FormData)) throw new InputError(toTranslator('en', 'errors')('noInput'))
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
