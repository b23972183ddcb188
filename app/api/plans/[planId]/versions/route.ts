import { handle } from '@/app/_http/handle'
import { listVersions } from '@/lib/plan/queries'

type Params = { planId: string }

/** `{versions}`: ListedVersion[], newest first. */
export const GET = handle<Params>('readPlan', async ({ scope, params }) =>
  Response.json({ versions: await listVersions(scope, params.planId) }),
)
