import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PushTarget } from '../push/push-target'
import type { Reach } from '../push/reach'

/** What came to the service, read with the keys of the browser it was for. */
export type Pushed = {
  path: string
  text: string
  headers: IncomingHttpHeaders
  claims: Record<string, unknown>
}

/** On this machine alone, and without TLS: what the program itself would refuse. */
export const nearby: Reach = {
  allowsProtocol: (protocol) => protocol === 'http:',
  allowsAddress: (address) => address === '127.0.0.1',
}

/**
 * A push service on this machine, with browsers behind it. It checks who sends (RFC 8292) and reads what came (RFC 8188,
 * 8291) with nothing but node's own cryptography, none of the sender's code.
 */
export class PushService {
  readonly pushed: Pushed[] = []
  /** Faults of what came. */
  readonly faults: string[] = []
  /** What is answered, by path; 201 otherwise. */
  readonly answers = new Map<string, { status: number; headers?: Record<string, string> }>()
  private readonly browsers = new Map<string, { pair: ReturnType<typeof createECDH>; auth: Buffer }>()
  private readonly server: Server

  private constructor(private readonly publicKey: string) {
    this.server = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const path = request.url ?? ''
      const answer = this.answers.get(path)
      try {
        const claims = this.checkSender(request.headers.authorization ?? '')
        const text = this.decrypt(path, Buffer.concat(chunks))
        if (!answer || answer.status < 300) this.pushed.push({ path, text, headers: request.headers, claims })
      } catch (error) {
        this.faults.push(String(error))
      }
      response.writeHead(answer?.status ?? 201, answer?.headers).end()
    })
  }

  static async start(publicKey: string): Promise<PushService> {
    const service = new PushService(publicKey)
    await new Promise<void>((resolve) => service.server.listen(0, '127.0.0.1', resolve))
    return service
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** A browser that subscribes. */
  subscribe(): PushTarget {
    const path = `/send/${randomBytes(9).toString('base64url')}`
    const pair = createECDH('prime256v1')
    pair.generateKeys()
    const auth = randomBytes(16)
    this.browsers.set(path, { pair, auth })
    return {
      endpoint: `${this.origin}${path}`,
      p256dh: pair.getPublicKey('base64url'),
      auth: auth.toString('base64url'),
    }
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  /** RFC 8292: a JWT signed with ES256 by the key that the browser subscribed with, for this service, not for long. */
  private checkSender(authorization: string): Record<string, unknown> {
    const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? []
    if (key !== this.publicKey) throw new Error('another key')
    const [header = '', body = '', signature = ''] = token.split('.')
    const point = Buffer.from(key, 'base64url')
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    }
    const by = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
    const isSigned = verify(
      'sha256',
      Buffer.from(`${header}.${body}`),
      by,
      Buffer.from(signature, 'base64url'),
    )
    if (!isSigned || toJson(header).alg !== 'ES256') throw new Error('not signed')
    const claims = toJson(body)
    const left = Number(claims.exp) - Date.now() / 1000
    if (claims.aud !== this.origin) throw new Error(`for ${claims.aud}`)
    if (!(left > 0 && left <= 24 * 60 * 60)) throw new Error(`${left} s left`)
    if (!/^(https|mailto):/.test(String(claims.sub))) throw new Error(`by ${claims.sub}`)
    return claims
  }

  /** RFC 8188 with the keys of RFC 8291, 3.4: salt, record size, the sender's key; then one record, padded. */
  private decrypt(path: string, body: Buffer): string {
    const browser = this.browsers.get(path)
    if (!browser) throw new Error('nobody subscribed')
    const salt = body.subarray(0, 16)
    const keyLength = body.readUInt8(20)
    const sender = body.subarray(21, 21 + keyLength)
    const record = body.subarray(21 + keyLength)
    if (record.length > body.readUInt32BE(16)) throw new Error('more than one record')
    const shared = browser.pair.computeSecret(sender)
    const about = Buffer.concat([Buffer.from('WebPush: info\0'), browser.pair.getPublicKey(), sender])
    const secret = hkdfSync('sha256', shared, browser.auth, about, 32)
    const derive = (name: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, bytes))
    const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
    decipher.setAuthTag(record.subarray(-16))
    const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
    const end = padded.lastIndexOf(2)
    if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('no end')
    return padded.subarray(0, end).toString('utf8')
  }
}

function toJson(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
}
