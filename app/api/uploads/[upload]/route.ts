import { handle } from '@/app/_http/handle'
import { exchangeLimits } from '@/lib/catalog/own/exchange/exchange-limits'
import { answerUpload } from '@/lib/media/uploads'

/** What it was begun with is its own limit. */
const limits = { maxBytes: exchangeLimits.packageBytes }

type Params = { upload: string }

/** How much of an upload has arrived. */
export const HEAD = handle<Params>('changeCatalog', ({ scope, request }) =>
  answerUpload(scope, request, limits),
)

/** Its next part, from where the last one ended. */
export const PATCH = handle<Params>('changeCatalog', ({ scope, request }) =>
  answerUpload(scope, request, limits),
)

/** Gives it up. */
export const DELETE = handle<Params>('changeCatalog', ({ scope, request }) =>
  answerUpload(scope, request, limits),
)
