import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { addOwnItem } from '@/lib/catalog/own/mutations'
import { ownItemSchema } from '@/lib/catalog/own/own-item'

const newItemSchema = z.strictObject({ item: ownItemSchema })

/** Makes an own item of `{item}`: 201 `{slug, revision}`. */
export const POST = handle('changeCatalog', async ({ scope, request, now }) => {
  const { item } = await readBody(request, newItemSchema)
  return Response.json(await addOwnItem(scope, item, now), { status: 201 })
})
