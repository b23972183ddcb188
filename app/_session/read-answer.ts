/**
 * What an answer must look like: a schema of zod or zod/mini, or one of these. A schema of either weighs 23 kB as it
 * is sent, so pages that have none yet load it when they first ask, and what is only a few words is read with these.
 */
export type Schema<Answer> = { parse(value: unknown): Answer }

/** An answer that holds these texts. */
export function textsOf<Name extends string>(...names: readonly Name[]): Schema<Record<Name, string>> {
  return readWith((value): value is Record<Name, string> =>
    isRecord(value) ? names.every((name) => typeof value[name] === 'string') : false,
  )
}

/** An answer that `is` knows. Its parse throws TypeError for every other one. */
export function readWith<Answer>(is: (value: unknown) => value is Answer): Schema<Answer> {
  return {
    parse(value) {
      if (is(value)) return value
      throw new TypeError('The answer has another shape than was asked for.')
    },
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
