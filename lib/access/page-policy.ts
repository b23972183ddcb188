/**
 * The Content-Security-Policy of a page: no other site is asked for anything, may frame it, or is sent anything; a
 * script runs when it carries this answer's nonce or was loaded by one that did. Styles may stand in the page, since
 * positions are set that way while something is dragged.
 */
export function toPagePolicy(nonce: string, { development }: { development: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-src 'self' blob:",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The policy of the patient's page, which is written apart from the framework: its own files alone run and are shown, and
 * nothing that stands in it does.
 */
export const linkPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The policy of what is no page: an answer of the API, a file, a PDF. */
export const closedPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"

/** The policy of the program's own files, of which a page may start one as a worker. */
export const workerPolicy = `${closedPolicy}; script-src 'self'`
