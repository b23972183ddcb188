import { handle } from '@/app/_http/handle'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import { answerUpload } from '@/lib/media/uploads'

const limits = { maxBytes: photoLimits.bytes }

/** Begins a resumable upload (tus 1.0): 201 with its Location; 413 for one that is too large, before it is read. */
export const POST = handle('changeCatalog', ({ scope, request }) => answerUpload(scope, request, limits))
