/**
 * Whether an error says no more than that whoever sent a request hung up before its end: node's own word for it
 * (`abortIncoming` of node:_http_server). No call to the system failed then, as with a connection of ours that was reset.
 *
 * @param {unknown} error
 * @returns {boolean}
 */
export function isHangUp(error) {
  if (!(error instanceof Error) || 'syscall' in error) return false
  return 'code' in error && error.code === 'ECONNRESET' && error.message === 'aborted'
}
