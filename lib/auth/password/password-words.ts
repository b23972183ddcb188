/** Whose password it is to be: what somebody who knows the person and the clinic would try first. */
export type PasswordOwner = { name: string; email: string; clinics: readonly string[] }

const shortest = 3

/** The words of a person and their clinic, in lower case: each one, and each of the lines they come from. */
export function toPasswordWords({ name, email, clinics }: PasswordOwner): string[] {
  const lines = [name, email, ...clinics, 'plinth'].map((line) => line.toLowerCase())
  const words = lines.flatMap((line) => [
    line,
    line.replace(/[^\p{L}\p{N}]+/gu, ''),
    ...line.split(/[^\p{L}\p{N}]+/u),
  ])
  return [...new Set(words)].filter((word) => word.length >= shortest).sort((a, b) => b.length - a.length)
}

/** How many letters and digits of a password are left once these words are taken out of it. */
export function lettersWithout(password: string, words: readonly string[]): number {
  let rest = password.toLowerCase()
  for (const word of words) rest = rest.replaceAll(word, ' ')
  return rest.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
