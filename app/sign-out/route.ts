import { cookies, headers } from 'next/headers'
import { handleOpen } from '@/app/_http/handle'
import { clientAddress } from '@/lib/auth/client-address'
import { closeSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { environment } from '@/lib/environment'
import { toSignOutAnswer } from './to-sign-out-answer'

/**
 * Ends this session: its row, its cookie, and what this browser keeps. A form is sent here, with or without a script.
 * `?keep=drafts`: sealed drafts that the server does not have yet stay, for their author to come back to.
 */
export const POST = handleOpen(async ({ request }) => {
  const jar = await cookies()
  const { name, options } = sessionCookie(environment().publicUrl)
  const token = jar.get(name)?.value
  if (token) await closeSession(token, clientAddress(await headers()))
  jar.set(name, '', { ...options, maxAge: 0 })
  return toSignOutAnswer(new URL(request.url).searchParams.get('keep') === 'drafts')
})
