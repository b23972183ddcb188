/** Whether a red flag is asked in private (clinical spec 5.2, card 9): others may read along on a link or a sheet. */
export function isPrivate(code: string): boolean {
  return code === 'RF24' || code === 'RF34'
}
