/**
 * Name, code and stack frames of what was thrown; never the message, which in a database error can quote a patient's row.
 *
 * @param {unknown} error
 * @returns {{ error: string, code?: string | undefined, stack?: string | undefined }}
 */
export function toLoggable(error) {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { error: error.name, code, stack: frames?.slice(0, 8).join('\n') }
}
