import { createHash } from 'node:crypto'
import { z } from 'zod'
import { openText, sealText } from '@/lib/auth/seal-text'

const key = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+={0,2}$/)
    .refine((text) => Buffer.from(text, 'base64url').length === bytes)

/** Where a browser is reached: what its push service gave it, and the keys that only it can read with (RFC 8291). */
export const pushTargetSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  p256dh: key(65),
  auth: key(16),
})
export type PushTarget = z.infer<typeof pushTargetSchema>

const purpose = 'push target seal v1'

/** What the database finds a browser by: SHA-256 of its address at the push service. */
export function hashEndpoint(endpoint: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(endpoint).digest())
}

/** The target, readable again only with the server's secret: who has it could send to that phone. */
export function sealTarget(target: PushTarget, secret: string): Uint8Array<ArrayBuffer> {
  return sealText(JSON.stringify(target), { purpose, bound: hashEndpoint(target.endpoint), secret })
}

/** The target of a seal; null when the secret has changed since. */
export function openTarget(sealed: Uint8Array, endpointHash: Uint8Array, secret: string): PushTarget | null {
  const text = openText(sealed, { purpose, bound: endpointHash, secret })
  return text === null ? null : (JSON.parse(text) as PushTarget)
}
