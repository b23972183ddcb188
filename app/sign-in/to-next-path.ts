/** Where to go after signing in: a path of this program, never another site or a scheme-relative address. */
export function toNextPath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/patients'
  const base = 'http://plinth.invalid'
  if (!URL.canParse(next, base)) return '/patients'
  const url = new URL(next, base)
  const outside = url.origin !== base || /^\/(sign-in|setup|api|s)(\/|$)/.test(url.pathname)
  return outside ? '/patients' : url.pathname + url.search + url.hash
}
