const minuteMs = 60_000
const debug = 20

export type Line = { time: string; level: number; msg: string; leftOut?: number }

/** The lines of a server's log; what is none, but was printed all the same, as a line that says so. */
export function readLines(log: string): Line[] {
  return log.split('\n').filter(Boolean).map(toLine)
}

/** What stands in a server's log more often than once a minute. A kind is a line without its time and its count. */
export function findFloods(log: string): string[] {
  const last = new Map<string, number>()
  return readLines(log)
    .filter(({ level }) => level > debug)
    .flatMap(({ time, leftOut: _, ...rest }) => {
      const kind = JSON.stringify(rest)
      const before = last.get(kind)
      const at = Date.parse(time)
      last.set(kind, at)
      return before !== undefined && at - before < minuteMs ? [kind.slice(0, 400)] : []
    })
}

function toLine(text: string): Line {
  if (text.startsWith('{')) return JSON.parse(text) as Line
  return { time: new Date(0).toISOString(), level: 60, msg: `printed: ${text}` }
}
