import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { environment } from '@/lib/environment'
import { TooManyError } from '@/lib/errors'
import { logLimited } from '@/lib/log'
import { toLoggable } from '@/lib/loggable.mjs'
import { clientAddress } from './client-address'
import { credentialsSchema } from './credentials'
import { checkCredentials } from './password/mutations/check-credentials'
import { requireSecret } from './secret'
import { openSession, type SessionOrigin } from './session/mutations'
import { absoluteSeconds, sessionCookie } from './session/session-cookie'

/**
 * next-auth checks the form's CSRF token and sets the cookie; the session itself is a row of ours. `encode` is where
 * next-auth asks for the cookie's content, so that is where the row is made; `decode` refuses every JWT.
 * Takes the request's headers: a session says where it was begun. (docs/decisions: why its strategy is called "jwt" here although there is none.)
 */
export function nextAuthOptions(headers: Headers): NextAuthOptions {
  const { publicUrl } = environment()
  process.env.NEXTAUTH_URL ??= publicUrl
  return {
    secret: requireSecret(),
    session: { strategy: 'jwt', maxAge: absoluteSeconds },
    useSecureCookies: publicUrl.startsWith('https://'),
    cookies: { sessionToken: sessionCookie(publicUrl) },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    jwt: { encode: ({ token }) => requireSession(token?.sub, toOrigin(headers)), decode: async () => null },
    providers: [credentials],
    logger: {
      error: (code) => logLimited('error', `next-auth ${code}`, { code }, 'next-auth'),
      warn: (code) => logLimited('warn', `next-auth ${code}`, { code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}

const credentials = CredentialsProvider({
  credentials: { email: {}, password: {} },
  authorize: async (input, request) => {
    const parsed = credentialsSchema.safeParse(input)
    if (!parsed.success) return null
    const headers = new Headers(request.headers)
    const userId = await checkWithoutHaste({ ...parsed.data, address: clientAddress(headers) })
    return userId ? { id: userId } : null
  },
})

/** A refusal takes at least this long, whatever was wrong, so that small differences in the work don't show. */
const refusalMs = 400

async function checkWithoutHaste(input: Parameters<typeof checkCredentials>[0]): Promise<string | null> {
  const pause = new Promise((resolve) => setTimeout(resolve, refusalMs))
  try {
    const userId = await checkCredentials(input, new Date())
    if (!userId) await pause
    return userId
  } catch (error) {
    await pause
    if (error instanceof TooManyError) throw new Error(`wait-${error.retryAfterSeconds}`)
    const fields = toLoggable(error)
    logLimited('error', `sign-in ${fields.error} ${fields.code}`, fields, 'a sign-in could not be checked')
    throw new Error('unforeseen')
  }
}

function toOrigin(headers: Headers): SessionOrigin {
  return { address: clientAddress(headers), userAgent: headers.get('user-agent') ?? undefined }
}

async function requireSession(userId: string | undefined, origin: SessionOrigin): Promise<string> {
  const token = userId ? await openSession(userId, new Date(), origin) : null
  if (!token) throw new Error('this user belongs to no clinic')
  return token
}
