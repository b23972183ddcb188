import { textsOf } from '@/app/_session/read-answer'

export type SignInAnswer =
  | { kind: 'in' }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'unforeseen' }
  | { kind: 'unreachable' }

/** Asks next-auth to sign in: first its CSRF token, then the credentials; the answer says what to tell the person. */
export async function requestSignIn(email: string, password: string): Promise<SignInAnswer> {
  try {
    const token = await fetch('/api/auth/csrf')
    if (!token.ok) return { kind: 'unforeseen' }
    const { csrfToken } = textsOf('csrfToken').parse(await token.json())
    const response = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    })
    if (!response.ok && response.status !== 401) return { kind: 'unforeseen' }
    return toAnswer(new URL(textsOf('url').parse(await response.json()).url, location.href))
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
