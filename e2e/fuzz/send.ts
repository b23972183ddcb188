import { type ClientRequest, request } from 'node:http'

export type Sent = {
  method: string
  path: string
  headers: Record<string, string>
  body: Buffer | null
  /** Sent in pieces, without saying how long it is. */
  chunked: boolean
}
export type Answer = { status: number; headers: Record<string, unknown>; text: string }

const patienceMs = 20_000

/** Opens a request on a connection of its own; the caller writes and ends it. */
export function beginCall(port: number, head: Pick<Sent, 'method' | 'path' | 'headers'>): ClientRequest {
  return request({ port, host: '127.0.0.1', agent: false, ...head })
}

/** Sends bytes as they are, on a connection of their own. Resolves to the answer, or to what came in place of one. */
export function send(
  port: number,
  { method, path, headers, body, chunked }: Sent,
): Promise<Answer | 'hang' | 'cut'> {
  return new Promise((resolve) => {
    const whole = { 'content-length': String(body?.length ?? 0) }
    const framing: Sent['headers'] = chunked ? { 'transfer-encoding': 'chunked' } : body ? whole : {}
    const call = beginCall(port, { method, path, headers: { ...framing, ...headers } })
    const timer = setTimeout(() => {
      resolve('hang')
      call.destroy()
    }, patienceMs)
    const end = (answer: Answer | 'cut') => {
      clearTimeout(timer)
      resolve(answer)
      call.destroy()
    }
    call.on('error', () => end('cut'))
    call.on('response', (response) => {
      const pieces: Buffer[] = []
      const done = () =>
        end({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        })
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', done)
      response.on('error', done)
    })
    if (!body) return void call.end()
    for (let from = 0; from < body.length; from += 65_536) call.write(body.subarray(from, from + 65_536))
    call.end()
  })
}
