/** So that no item that the program brings later can take its place. */
const prefix = 'own-'
const longest = 60

/** The name under which plans keep an own item, made from what it is called: "own-wall-slide", never one of `taken`. */
export function toOwnSlug(name: string, taken: (slug: string) => boolean): string {
  const words = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
  const slug = `${prefix}${words}`.slice(0, longest).replace(/^-+|-+$/g, '') || prefix.slice(0, -1)
  let free = slug
  for (let n = 2; taken(free); n++) free = `${slug}-${n}`
  return free
}

/** Whether a slug names an own item. */
export function isOwnSlug(slug: string): boolean {
  return slug.startsWith(prefix)
}
