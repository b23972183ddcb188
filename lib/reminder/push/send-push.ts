import { request as requestByHttp } from 'node:http'
import { request as requestByHttps } from 'node:https'
import webPush from 'web-push'
import type { PushTarget } from './push-target'
import { findAddress, type Reach } from './reach'
import type { VapidKeys } from './vapid-keys'

/** What a push service is told: that it is time, or that nothing was logged since. The phone finds the words. */
export type PushKind = 'time' | 'again'

/** `gone`: that browser is not there any more. `later`: to be tried again, in so many seconds if it said so. */
export type Sent =
  | { kind: 'sent' }
  | { kind: 'gone' }
  | { kind: 'later'; seconds: number | null; status: number }

export type Sending = { kind: PushKind; vapid: VapidKeys; publicUrl: string; reach: Reach }

/** Seconds a push service keeps a reminder for a phone that is off: later it would come at the wrong time. */
const keepSeconds = 2 * 60 * 60
const patienceMs = 10_000
/** Not reached, or not to be reached. */
const unreached: Sent = { kind: 'later', seconds: null, status: 0 }

/**
 * Sends a reminder to a browser by its push service (RFC 8030, 8291, 8292). Never rejects: a service that cannot be
 * reached is one to be asked later.
 */
export async function sendPush(target: PushTarget, sending: Sending): Promise<Sent> {
  const url = new URL(target.endpoint)
  const place = await findAddress(url, sending.reach).catch(() => undefined)
  // A name that leads to a machine of ours is no push service.
  if (place === null) return { kind: 'gone' }
  if (!place) return unreached
  const encrypted = encrypt(target, sending)
  // No browser has keys that nothing can be encrypted for.
  if (!encrypted) return { kind: 'gone' }
  return post(url, place, encrypted)
}

function encrypt({ endpoint, p256dh, auth }: PushTarget, { kind, vapid, publicUrl }: Sending) {
  const vapidDetails = { subject: toSubject(publicUrl), ...vapid }
  const how = {
    contentEncoding: 'aes128gcm',
    TTL: keepSeconds,
    urgency: 'normal',
    topic: 'reminder',
  } as const
  try {
    const subscription = { endpoint, keys: { p256dh, auth } }
    return webPush.generateRequestDetails(subscription, JSON.stringify({ kind }), { vapidDetails, ...how })
  } catch {
    return null
  }
}

/** Whom a push service may turn to (RFC 8292, 2.1). It takes no http, and no address of a machine that only we can reach. */
function toSubject(publicUrl: string): string {
  const { hostname, host } = new URL(publicUrl)
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return isOwn ? 'mailto:nobody@localhost.invalid' : `https://${host}`
}

function post(
  url: URL,
  { address, family }: { address: string; family: number },
  { headers, body }: { headers: Record<string, string | number>; body: Buffer | null },
): Promise<Sent> {
  const request = url.protocol === 'https:' ? requestByHttps : requestByHttp
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Length': body?.length ?? 0 },
        timeout: patienceMs,
        agent: false,
        // To the address that was looked at, whatever the name leads to by now.
        lookup: (_name, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      (response) => {
        response.resume()
        resolve(toSent(response.statusCode ?? 0, response.headers['retry-after']))
      },
    )
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => resolve(unreached))
    sent.end(body)
  })
}

function toSent(status: number, retryAfter: string | undefined): Sent {
  if (status >= 200 && status < 300) return { kind: 'sent' }
  // 404 and 410: the subscription has ended (RFC 8030, 7.3). Another refusal of what we send will not change by itself.
  if (status === 404 || status === 410) return { kind: 'gone' }
  const seconds = Number(retryAfter)
  return { kind: 'later', seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : null, status }
}
