import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { addFilm } from '@/lib/catalog/media/mutations'

const filmSchema = z.strictObject({ uploadId: z.string().regex(/^[0-9a-f]{32}$/) })

/** Keeps the film of a whole upload: 201 `{key, width, height}`. */
export const POST = handle('changeCatalog', async ({ scope, request, now }) =>
  Response.json(await addFilm(scope, await readBody(request, filmSchema), now), { status: 201 }),
)
