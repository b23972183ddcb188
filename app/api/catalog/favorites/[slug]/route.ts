import { handle } from '@/app/_http/handle'
import { setFavorite } from '@/lib/catalog/favorite/mutations'

type Params = { slug: string }

/** Stars an item for whoever asks. */
export const PUT = handle<Params>(null, async ({ scope, params: { slug }, now }) => {
  await setFavorite(scope, { slug, starred: true, now })
  return new Response(null, { status: 204 })
})

/** Takes the star away. */
export const DELETE = handle<Params>(null, async ({ scope, params: { slug }, now }) => {
  await setFavorite(scope, { slug, starred: false, now })
  return new Response(null, { status: 204 })
})
