import { handle } from '@/app/_http/handle'
import { listItemUses } from '@/lib/plan/items/queries'

/** `{count, uses: [{planId, plan, patient}]}`: the plans in use whose draft names the item. */
export const GET = handle<{ slug: string }>('readPlan', async ({ scope, params }) =>
  Response.json(await listItemUses(scope, params.slug)),
)
