import { handle } from '@/app/_http/handle'
import { filmLimits } from '@/lib/catalog/film/film-limits'
import { exchangeLimits } from '@/lib/catalog/own/exchange/exchange-limits'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import { answerUpload } from '@/lib/media/uploads'

const limits: Partial<Record<string, number>> = {
  film: filmLimits.bytes,
  package: exchangeLimits.packageBytes,
}

/** Begins a resumable upload (tus 1.0): 201 with its Location; 413 for one that is too large, before it is read. */
export const POST = handle('changeCatalog', ({ scope, request }) => {
  const what = new URL(request.url).searchParams.get('for') ?? ''
  return answerUpload(scope, request, { maxBytes: limits[what] ?? photoLimits.bytes })
})
