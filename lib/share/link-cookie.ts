/** The value of a cookie of this name in a Cookie header; undefined without one. */
export function findCookie(cookies: string | null | undefined, name: string): string | undefined {
  const start = `${name}=`
  return cookies
    ?.split(/;\s*/)
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length)
}

/** Whether the address that people open is https, where a cookie says so by its name. */
export function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https://')
}
