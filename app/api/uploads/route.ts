import { handle } from '@/app/_http/handle'
import { filmLimits } from '@/lib/catalog/film/film-limits'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import { answerUpload } from '@/lib/media/uploads'

/** Begins a resumable upload (tus 1.0): 201 with its Location; 413 for one that is too large, before it is read. */
export const POST = handle('changeCatalog', ({ scope, request }) => {
  const isFilm = new URL(request.url).searchParams.get('for') === 'film'
  return answerUpload(scope, request, { maxBytes: isFilm ? filmLimits.bytes : photoLimits.bytes })
})
