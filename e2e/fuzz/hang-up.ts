import { beginCall, type Sent } from './send'

/** Sends the head of a request and half of its body, and hangs up. */
export function hangUp(port: number, { method, path, headers, body }: Sent): Promise<void> {
  return new Promise((resolve) => {
    const framing = { 'content-length': String(body?.length ?? 0) }
    const call = beginCall(port, { method, path, headers: { ...framing, ...headers } })
    call.on('error', () => undefined)
    call.on('close', () => resolve())
    call.write(body?.subarray(0, body.length / 2), () => setTimeout(() => call.destroy(), 100))
  })
}
