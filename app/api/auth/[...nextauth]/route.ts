import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { handleOpen } from '@/app/_http/handle'
import { nextAuthOptions } from '@/lib/auth/next-auth'
import { NotFoundError } from '@/lib/errors'

type Params = { nextauth: string[] }

/** Sign-in needs these two of next-auth's addresses; the others stay shut. */
const open = new Set(['GET csrf', 'POST callback/credentials'])

const answer = handleOpen<Params>(async ({ request, params }) => {
  const action = params.nextauth.join('/')
  if (!open.has(`${request.method} ${action}`)) throw new NotFoundError('page')
  return NextAuth(new NextRequest(request), { params }, nextAuthOptions(request.headers))
})

export { answer as GET, answer as POST }
