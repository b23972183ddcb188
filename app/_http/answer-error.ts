import { readersLocale } from '@/lib/auth/language/readers-locale'
import { toErrorResponse } from './to-error-response'

/** The answer to a request that failed, in the language of whoever asked. */
export async function answerError(error: unknown, request: Request): Promise<Response> {
  return toErrorResponse(error, new URL(request.url).pathname, await readersLocale())
}
