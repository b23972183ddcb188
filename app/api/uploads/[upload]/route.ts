import { handle } from '@/app/_http/handle'
import { answerUpload } from '@/lib/media/uploads'

type Params = { upload: string }

/** How much of an upload has arrived. */
export const HEAD = handle<Params>('changeCatalog', ({ scope, request }) => answerUpload(scope, request))

/** Its next part, from where the last one ended. */
export const PATCH = handle<Params>('changeCatalog', ({ scope, request }) => answerUpload(scope, request))

/** Gives it up. */
export const DELETE = handle<Params>('changeCatalog', ({ scope, request }) => answerUpload(scope, request))
