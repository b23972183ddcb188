import type { Answer, Sent } from './send'

/** What a JSON refusal may leave out: the framework answers these by itself, or nobody reads a body of them. */
const wordless = new Set([304, 405, 408, 416, 417, 431])
/** Node itself answers an address with letters in it that no address may have, and hangs up on what still comes. */
const unspeakable = /[^\x21-\x7e]/
const insides =
  /node_modules|PrismaClient|\bat [\w.<> ]+ \((?:node:|file:|webpack|<anonymous>|\/|[\w.]+:\d)|pg_catalog|ECONN/

/** What is wrong with an answer; null when nothing is. */
export function judge({ method, path }: Sent, answer: Answer | 'hang' | 'cut'): string | null {
  if (answer === 'hang') return 'no answer'
  if (answer === 'cut') return unspeakable.test(path) ? null : 'cut off without an answer'
  const { status, text } = answer
  if (status >= 500) return `${status} ${text.slice(0, 120)}`
  if (insides.test(text)) return `${status} tells of its insides: ${insides.exec(text)?.[0]}`
  if (
    status < 400 ||
    wordless.has(status) ||
    method === 'HEAD' ||
    unspeakable.test(path) ||
    !path.startsWith('/api/')
  )
    return null
  return hasReason(text) ? null : `${status} names no reason: ${text.slice(0, 120)}`
}

function hasReason(text: string): boolean {
  try {
    const { message, url } = JSON.parse(text) as { message?: unknown; url?: unknown }
    return (
      (typeof message === 'string' && message.length > 5) ||
      (typeof url === 'string' && url.includes('error='))
    )
  } catch {
    return false
  }
}
