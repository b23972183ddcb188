import type { Permission } from '@/lib/access/policy'
import type { ClinicScope } from '@/lib/access/scope'
import { apiScope } from '@/lib/auth/gate'
import { NotFoundError } from '@/lib/errors'
import { answerError } from './answer-error'
import { isId } from './is-id'
import { requireSameSite } from './same-site'

type Params = Record<string, string | string[]>
type Context<P extends Params> = { params: Promise<P> }
type Call<P extends Params> = { request: Request; params: P; now: Date }

/**
 * A route handler for signed-in members. Refuses cross-site writes, opens the scope with the permission, turns thrown
 * errors into their status, and forbids caching unless the response says otherwise. Params named `…Id` must be
 * UUIDs; anything else is 404. `null` as permission: any member.
 */
export function handle<P extends Params = Record<string, string>>(
  permission: Permission | null,
  work: (call: Call<P> & { scope: ClinicScope }) => Promise<Response>,
) {
  return handleOpen<P>(async (call) => {
    const scope = await apiScope(call.request, permission ?? undefined)
    return work({ ...call, scope })
  })
}

/** As `handle`, for routes that answer without a session (a patient's link, set-up); the work checks for itself who asks. */
export function handleOpen<P extends Params = Record<string, string>>(
  work: (call: Call<P>) => Promise<Response>,
) {
  return async (request: Request, context: Context<P>): Promise<Response> => {
    try {
      requireSameSite(request)
      // Next hands a route without parameters none at all.
      const params = (await context.params) ?? ({} as P)
      for (const [name, value] of Object.entries(params))
        if (name.endsWith('Id') && !isId(String(value))) throw new NotFoundError(name.slice(0, -2))
      return withoutCache(await work({ request, params, now: new Date() }))
    } catch (error) {
      return withoutCache(await answerError(error, request))
    }
  }
}

function withoutCache(response: Response): Response {
  if (response.headers.has('Cache-Control')) return response
  const answer = new Response(response.body, response)
  answer.headers.set('Cache-Control', 'private, no-store')
  return answer
}
