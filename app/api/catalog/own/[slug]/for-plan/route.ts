import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { ownItemSchema } from '@/lib/catalog/own/own-item'
import { changeItemForPlan } from '@/lib/plan/mutations/change-item-for-plan'

const changeSchema = z.strictObject({ planId: z.uuid(), item: ownItemSchema })

/** Changes the item in the one plan of `{planId, item}` alone: 201 `{slug}` of the copy that stands there now. */
export const POST = handle<{ slug: string }>('changeCatalog', async ({ scope, request, params, now }) => {
  const { planId, item } = await readBody(request, changeSchema)
  return Response.json(await changeItemForPlan(scope, planId, { slug: params.slug, item }, now), {
    status: 201,
  })
})
