import { handleOpen } from '@/app/_http/handle'
import { NotFoundError } from '@/lib/errors'

/** What no other handler answers, in the words of those: a program that asks has no use for a page. */
const answer = handleOpen<{ path: string[] }>(async () => {
  throw new NotFoundError('address')
})

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
