/** A session ends twelve hours after sign-in, whatever happens in between. */
export const absoluteSeconds = 12 * 60 * 60

/** Name and attributes of the session cookie; Secure, and named so that the browser insists on it, where the address is https. */
export function sessionCookie(baseUrl: string) {
  const secure = baseUrl.startsWith('https://')
  return {
    name: secure ? '__Secure-plinth.session' : 'plinth.session',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}
