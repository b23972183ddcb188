import { z } from 'zod'
import { handle } from '@/app/_http/handle'
import { readBody } from '@/app/_http/read-body'
import { addPhoto } from '@/lib/catalog/media/mutations'
import { photoEditSchema } from '@/lib/catalog/photo/photo-edit'

const photoSchema = z.strictObject({ uploadId: z.string().regex(/^[0-9a-f]{32}$/), edit: photoEditSchema })

/** Keeps the photo of a whole upload, turned and cut as `{uploadId, edit}` says: 201 `{key, width, height}`. */
export const POST = handle('changeCatalog', async ({ scope, request, now }) =>
  Response.json(await addPhoto(scope, await readBody(request, photoSchema), now), { status: 201 }),
)
