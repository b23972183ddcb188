/** Lower case without accents, as the database's plinth_fold does it, so that "lucia" finds Lucía. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}
