/**
 * A UUID that depends on the names alone, in the form of version 8 (RFC 9562). For ids that must come out the same each
 * time; not a secret and not a check of integrity.
 */
export function stableId(...names: readonly string[]): string {
  const text = names.join('\u0000')
  const words = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667].map((seed) => mix(text, seed))
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-')
}

/** 32 bits of the text: FNV-1a from a seed, then the finisher of MurmurHash3. */
function mix(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
