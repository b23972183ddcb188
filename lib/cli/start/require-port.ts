import { createServer } from 'node:net'
import { PlainError } from '@/lib/db/plain-error'
import { findFreePort } from '@/lib/db/server'
import { say } from './report-step'

/** Refuses a port that cannot be listened on, with what to do about it. Throws PlainError. */
export async function requirePort(host: string, port: number): Promise<void> {
  const code = await tryPort(host, port)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    throw new PlainError(say('start.portTaken', { port: String(port), free: String(await findFreePort()) }))
  }
  if (code === 'EACCES') throw new PlainError(say('start.portRefused', { port: String(port) }))
  throw new PlainError(say('start.hostUnknown', { host }))
}

function tryPort(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
}
