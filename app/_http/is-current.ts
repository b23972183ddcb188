/** Whether the asker's copy is the one with this ETag, so that 304 says it all. `tag` is in quotation marks. */
export function isCurrent(request: Request, tag: string): boolean {
  const known = request.headers.get('If-None-Match')?.split(',') ?? []
  return known
    .map((value) => value.trim().replace(/^W\//, ''))
    .some((value) => value === tag || value === '*')
}
