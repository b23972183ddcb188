const longest = 60

/**
 * A name for a file of a plan, of which several lie in one folder: the plan's title and what else tells it apart, in
 * small letters and hyphens, without an ending. ("Hip nerve pain", "v2", "2026-11-28") → hip-nerve-pain-v2-2026-11-28.
 * Says nothing of the patient.
 */
export function toFileName(title: string, ...parts: string[]): string {
  return [toSlug(title), ...parts].join('-')
}

/** A title in another script has no letters that every disk and header takes. */
function toSlug(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, longest)
  return slug.replace(/^-+|-+$/g, '') || 'plan'
}
