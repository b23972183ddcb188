/** The place of the address in which someone asks the therapist: about the line it names, or about none yet. Null elsewhere. */
export function toAsking(place: string | null): { itemId: string | null } | null {
  const [found, itemId = null] = /^ask(?:-(.+))?$/.exec(place ?? '') ?? []
  return found === undefined ? null : { itemId }
}
