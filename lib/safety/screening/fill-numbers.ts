/** The numbers to call, or words that say where to look for one that is not known. */
export type NumberWords = { emergency: string; crisis: string }

/** Words with the numbers to call in their places. */
export function fillNumbers(words: string, { emergency, crisis }: NumberWords): string {
  return words.replaceAll('{emergency}', emergency).replaceAll('{crisis}', crisis)
}
