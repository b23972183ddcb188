/** A session ends twelve hours after sign-in, whatever happens in between. */
export const absoluteSeconds = 12 * 60 * 60

/**
 * Name and attributes of the session cookie. Where the address is https its name makes the browser insist that it came
 * over https, from this very host and for the whole of it, so that no neighbouring host can put one in its place.
 */
export function sessionCookie(baseUrl: string) {
  const secure = baseUrl.startsWith('https://')
  return {
    name: secure ? '__Host-plinth.session' : 'plinth.session',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}
