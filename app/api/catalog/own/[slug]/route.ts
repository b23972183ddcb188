import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { changeOwnItem } from '@/lib/catalog/own/mutations'
import { ownItemSchema } from '@/lib/catalog/own/own-item'

const changeSchema = z.strictObject({ revision: z.int().min(1), item: ownItemSchema })

/** Saves `{revision, item}`: `{slug, revision}`; 409 `{current}` when it was saved since that revision. */
export const PUT = handle<{ slug: string }>('changeCatalog', async ({ scope, request, params, now }) =>
  Response.json(await changeOwnItem(scope, params.slug, await readBody(request, changeSchema), now)),
)
