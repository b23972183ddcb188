/**
 * What a page does not need to be read and ticked, fetched apart from it: when it is opened, or once the page is at rest,
 * when it is kept for times without a network.
 */
export function loadLate() {
  return import('./late-screens')
}
