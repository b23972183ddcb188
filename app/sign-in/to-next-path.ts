/**
 * Where to go after signing in: a path of this program, never another site. What the parser makes of the address is
 * what counts, and it is parsed again as a browser would read it in a Location header.
 */
export function toNextPath(next: string | null | undefined): string {
  const base = 'http://plinth.invalid'
  if (!next?.startsWith('/') || !URL.canParse(next, base)) return '/patients'
  const { origin, pathname, search, hash } = new URL(next, base)
  const path = pathname + search + hash
  const again = URL.canParse(path, base) ? new URL(path, base) : null
  const outside = origin !== base || again?.origin !== base || again.pathname !== pathname
  return outside || /^\/(sign-in|sign-out|setup|api|s)(\/|$)/.test(pathname) ? '/patients' : path
}
