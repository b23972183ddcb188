import { handle } from '@/app/_http/handle'
import { setOwnItemArchived } from '@/lib/catalog/own/mutations'

type Params = { slug: string }

/** Takes an own item out of the catalog; plans that use it keep it. */
export const PUT = handle<Params>('changeCatalog', async ({ scope, params, now }) => {
  await setOwnItemArchived(scope, params.slug, true, now)
  return new Response(null, { status: 204 })
})

/** Brings it back. */
export const DELETE = handle<Params>('changeCatalog', async ({ scope, params, now }) => {
  await setOwnItemArchived(scope, params.slug, false, now)
  return new Response(null, { status: 204 })
})
