/** What a page does not need to be read and ticked, fetched apart from it; also what keeps it. */
export function loadLate() {
  return import('./late-screens')
}
