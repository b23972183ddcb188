/** Why the bytes of a file are no JSON. `line` counts from 1. */
export type PlanTextProblem =
  | { reason: 'empty' | 'pdf' | 'zip' | 'picture' | 'page' | 'table' }
  | { reason: 'encoding' | 'notJson'; line: number }

/**
 * The JSON document in a file's bytes: UTF-8 or UTF-16, each with or without a byte order mark. Anything else is told
 * apart by what it looks like: a text in an older encoding (with the first line that is none of ours), a table, a PDF,
 * a word processor's or zip file, a picture, a web page. Works in the browser and on the server.
 */
export function readPlanText(bytes: Uint8Array): { document: unknown } | { problem: PlanTextProblem } {
  const packed = readSignature(bytes)
  if (packed) return { problem: { reason: packed } }
  const text = decode(bytes)
  if (text === null) return { problem: { reason: 'encoding', line: findBadLine(bytes) } }
  if (text.trim() === '') return { problem: { reason: 'empty' } }
  try {
    return { document: JSON.parse(text) }
  } catch (error) {
    if (/^\s*</.test(text)) return { problem: { reason: 'page' } }
    if (isTable(text)) return { problem: { reason: 'table' } }
    return { problem: { reason: 'notJson', line: findBrokenLine(text, error) } }
  }
}

const signatures = [
  ['pdf', '25504446'],
  ['zip', '504b0304'],
  ['zip', 'd0cf11e0'],
  ['picture', '89504e47'],
  ['picture', 'ffd8ff'],
  ['picture', '47494638'],
] as const

function readSignature(bytes: Uint8Array) {
  const head = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return signatures.find(([, signature]) => head.startsWith(signature))?.[0]
}

/** Null for bytes that are no text in an encoding we read. A byte order mark is left out. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** JSON begins with two ASCII characters, so that a zero beside the first one tells UTF-16 even without its mark. */
function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0) return 'utf-16be'
  return second === 0 ? 'utf-16le' : 'utf-8'
}

function findBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = end + 1
    line++
  }
  return 1
}

/** Engines name the place as "position N", "line N" or not at all; then it is the end that is missing. */
function findBrokenLine(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : ''
  const named = /line (\d+)/.exec(message)?.[1]
  if (named) return Number(named)
  const position = /position (\d+)/.exec(message)?.[1]
  return text.slice(0, position ? Number(position) : text.length).split('\n').length
}

/** Whether its first two lines have the same number of separators, at least two. */
function isTable(text: string): boolean {
  const [head = '', next = ''] = text.split(/\r?\n/)
  if (/^\s*[[{"]?\s*[{[]/.test(head)) return false
  return [',', ';', '\t'].some((separator) => {
    const columns = head.split(separator).length
    return columns > 2 && next.split(separator).length === columns
  })
}
