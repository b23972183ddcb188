import * as z from 'zod/mini'

export type SignInAnswer =
  | { kind: 'in' }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'unforeseen' }
  | { kind: 'unreachable' }

const csrfSchema = z.object({ csrfToken: z.string() })
const nextSchema = z.object({ url: z.string() })

/** Asks next-auth to sign in: first its CSRF token, then the credentials; the answer says what to tell the person. */
export async function requestSignIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const token = await fetch('/api/auth/csrf')
    if (!token.ok) return { kind: 'unforeseen' }
    const { csrfToken } = csrfSchema.parse(await token.json())
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    })
    if (!response.ok && response.status !== 401) return { kind: 'unforeseen' }
    return toAnswer(new URL(nextSchema.parse(await response.json()).url, location.href))
  } catch {
    return { kind: 'unreachable' }
  }
}

function toAnswer(url: URL): SignInAnswer {
  const error = url.searchParams.get('error')
  if (error === 'CredentialsSignin') return { kind: 'wrong' }
  const wait = error?.match(/^wait-(\d+)$/)?.[1]
  if (wait) return { kind: 'wait', seconds: Number(wait) }
  return error || url.searchParams.has('csrf') ? { kind: 'unforeseen' } : { kind: 'in' }
}
