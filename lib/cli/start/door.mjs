import http from 'node:http'
import pino from 'pino'
import { clientOf, readTrust } from '../../access/trusted-proxy.mjs'
import { asRequest } from '../../request-outage.mjs'
import { limitPrinted } from './printed.mjs'
import { shortWay } from './short-way.mjs'
import { tellAwayInstead } from './tell-away.mjs'
import { tellLater } from './tell-later.mjs'
import { openWaitingRoom } from './waiting-room.mjs'

/*
 * Loaded into the server's process before the framework (`node --import`): whatever it would read or crash on is
 * looked at here first. A body has its limit while it arrives, also when its length was not said; an address that
 * cannot be decoded is a 400; who sent a request is said by the connection, or by a proxy that is trusted; what the
 * framework prints is kept from filling the log. A crowd waits here for a moment, so that the framework and the database
 * only ever work on as much as they finish in time.
 */

const trust = readTrust(process.env.PLINTH_TRUSTED_PROXY)
const secure = process.env.NEXTAUTH_URL?.startsWith('https:') ?? false
const lingerMs = 2000
const year = 365 * 24 * 60 * 60
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Bytes a body may have, by the address it is sent to; the first that fits. */
const limits = [
  [/^\/api\/s\//, 20_000],
  [/^\/api\/plans\//, 4_000_000],
  [/^\/s\//, 20_000],
  [/^\//, 1_000_000],
]

/** Patients who all open their links at one moment do not hold up the clinic, nor the other way round. */
const rooms = [
  [
    /^\/(_next|figures|icons|media|fonts|schema|patient-page)\/|^\/api\/health\/|^\/(sw\.js|icon\.svg|favicon\.ico)$/,
    null,
  ],
  [/^\/(api\/)?s\//, newRoom()],
  [/^\//, newRoom()],
]

function newRoom() {
  return openWaitingRoom({ atOnce: Number(process.env.PLINTH_AT_ONCE) || 16, seats: 240, longestMs: 8000 })
}

if (process.env.NODE_ENV === 'production') {
  const { PLINTH_LOG_LEVEL: level = 'info' } = process.env
  const options = { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }
  limitPrinted(console, pino(options, pino.destination({ dest: 2, sync: true })))
  // Only HTTP is spoken here: where nobody listens for it, node answers who asks for another protocol like anyone else.
  const on = http.Server.prototype.on
  http.Server.prototype.on = function (event, listener) {
    return event === 'upgrade' ? this : on.call(this, event, listener)
  }
}

const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, ...args) {
  if (event !== 'request') return emit.call(this, event, ...args)
  const [request, response] = args
  if (!welcome(request, response)) return true
  const facts = { outage: false }
  tellAwayInstead(request, response, facts)
  const short = shortWay(request)
  const enter = () =>
    asRequest(facts, () =>
      short ? void short(response).catch(() => response.destroy()) : emit.call(this, event, ...args),
    )
  const room = rooms.find(([pattern]) => pattern.test(request.url ?? '/'))?.[1]
  if (!room) return enter()
  room.arrive(response, enter, () => tellLater(request, response, 'busy'))
  return true
}

/** Prepares a request for the framework; false when it was answered here. */
function welcome(request, response) {
  if (secure) response.setHeader('Strict-Transport-Security', `max-age=${year}; includeSubDomains`)
  nameSender(request)
  markPrefetch(request)
  if (!methods.includes(request.method)) {
    response.setHeader('Allow', methods.join(', '))
    return refuse(request, response, 405, `This server knows no ${request.method}.`)
  }
  const address = pathOf(request.url)
  if (address === null)
    return refuse(request, response, 400, 'The address of this page cannot be read. Check it.')
  if (address.startsWith('/_global-error'))
    return refuse(request, response, 404, 'There is no such page. Check its address.')
  const most = limits.find(([pattern]) => pattern.test(address))?.[1] ?? 0
  const tooLong = `The request is longer than ${most} bytes. Send less at once.`
  if (Number(request.headers['content-length'] ?? 0) > most) return refuse(request, response, 413, tooLong)
  if (isForAction(request, address)) blameSender(response)
  countBody(request, most, () => refuse(request, response, 413, tooLong))
  return true
}

function nameSender(request) {
  const { client, proxied } = clientOf(
    request.socket.remoteAddress,
    request.headers['x-forwarded-for'],
    trust,
  )
  request.headers['x-forwarded-for'] = client
  delete request.headers['x-real-ip']
  delete request.headers.forwarded
  if (proxied) return
  for (const name of ['host', 'proto', 'port']) delete request.headers[`x-forwarded-${name}`]
}

/**
 * A page that is fetched ahead, in case somebody goes there, is nothing that a person did: lib/auth/session/asked-by.ts.
 * Marked here, because the framework hides these headers from the program.
 */
function markPrefetch({ headers }) {
  const ahead = [headers['next-router-prefetch'], headers['next-router-segment-prefetch'], headers.purpose]
  if (ahead.some(Boolean) || headers['sec-purpose']?.includes('prefetch'))
    headers['x-plinth-background'] = '1'
}

/** Whether the framework will try to read a server action from it: those are sent to pages. */
function isForAction({ method, headers }, address) {
  if (method !== 'POST' || /^\/(api|sign-out)(\/|$)/.test(address)) return false
  return 'next-action' in headers || headers['content-type']?.startsWith('multipart/form-data') === true
}

/**
 * An action that the framework cannot read is answered by it with 500, as if the program had failed. The program's own
 * actions let no fault through (app/_http/answer-form.ts), so a 500 says that something else was sent.
 */
function blameSender(response) {
  const { writeHead } = response
  response.writeHead = function (status, ...rest) {
    return writeHead.call(this, status === 500 ? 400 : status, ...rest)
  }
}

/** The decoded path, or null for one that cannot be decoded or holds a NUL. */
function pathOf(url = '/') {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0])
    const query = url.includes('?')
      ? decodeURIComponent(url.slice(url.indexOf('?')).replaceAll('+', ' '))
      : ''
    return /\0/.test(path + query) ? null : path
  } catch {
    return null
  }
}

/** Counts what arrives, before anyone reads it. */
function countBody(request, most, tooMuch) {
  let bytes = 0
  const push = request.push
  request.push = function (chunk, encoding) {
    if (chunk) bytes += chunk.length
    if (bytes <= most) return push.call(this, chunk, encoding)
    tooMuch()
    return true
  }
}

function refuse(request, response, status, message) {
  if (!response.headersSent) {
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      Connection: 'close',
    })
    response.end(JSON.stringify({ message }))
  }
  // What still comes is read and dropped for a moment: a connection cut at once would take the answer with it.
  request.push = () => true
  request.resume()
  setTimeout(() => request.destroy(), lingerMs).unref()
  return false
}
