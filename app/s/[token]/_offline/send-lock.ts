/** The lock that whoever sends for a link holds. */
export function sendLock(shareLinkId: string): string {
  return `plinth-send-${shareLinkId}`
}
