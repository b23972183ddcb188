import { handle } from '@/app/_http/handle'
import { answerUpload } from '@/lib/media/uploads'

/** Begins a resumable upload (tus 1.0): 201 with its Location; 413 for one that is too large, before it is read. */
export const POST = handle('changeCatalog', ({ scope, request }) => answerUpload(scope, request))
