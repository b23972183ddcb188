import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { findLinkPage } from '../../link-page.mjs'

/*
 * The patient's page stands apart from the framework (app/s/[token]/_page), which packs nothing in brotli, sends no packed
 * file and works longer on a request than the page does: its files, what works for it in the background and, once the
 * program is loaded, the page itself are answered here.
 */

const developing = process.env.NODE_ENV === 'development'
const folder = path.resolve('.next', developing ? 'patient-page-dev' : 'patient-page')
const types = {
  json: 'application/json',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
}
const packings = [
  ['br', /\bbr\b/],
  ['gz', /\bgzip\b/],
  ['', /(?:)/],
]
/** @type {Map<string, Buffer>} */
const kept = new Map()

/**
 * What answers a request here; undefined when the framework is to.
 * @param {import('node:http').IncomingMessage} request
 * @returns {((response: import('node:http').ServerResponse) => Promise<void>) | undefined}
 */
export function shortWay({ method = '', url = '', headers }) {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const accepted = headers['accept-encoding'] ?? ''
  const file = /^\/patient-page\/([\w-]+\.(js|css|woff2|json))$/.exec(url)
  if (file)
    return (response) =>
      answerFile(response, `files/${file[1]}`, accepted, { ...forGood, 'Content-Type': types[file[2]] })
  // At the root, since its scope is the address of a link.
  if (url === '/sw.js') return (response) => answerFile(response, 'worker/sw.js', accepted, eachTime)
  const page = /^\/s\/([^/?]+)(?:\?(.*))?$/.exec(url)
  const answer = page && findLinkPage()
  return answer && ((response) => answerPage(response, answer, toAsked(method, page, headers)))
}

function toAsked(method, [, token, query], headers) {
  const get = (name) => headers[name.toLowerCase()] ?? null
  const asked = new URLSearchParams(query)
  return {
    method,
    token: decodeURIComponent(token),
    said: asked.get('said'),
    language: asked.get('language'),
    headers: { get },
    packings: headers['accept-encoding'] ?? '',
  }
}

async function answerPage(response, answer, asked) {
  const { status, headers, body } = await answer(asked)
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

/** A file whose name says what is in it. */
const forGood = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
}
/** A worker asks our own server, and nobody else. */
const eachTime = {
  'Content-Type': types.js,
  'Cache-Control': 'no-cache',
  'Content-Security-Policy':
    "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
}

async function answerFile(response, name, accepted, headers) {
  for (const [packing] of packings.filter(([, pattern]) => pattern.test(accepted))) {
    const bytes = await keep(packing ? `${name}.${packing}` : name)
    if (!bytes) continue
    response.writeHead(200, {
      ...headers,
      'Content-Length': bytes.length,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      Vary: 'Accept-Encoding',
      ...(packing ? { 'Content-Encoding': packing === 'gz' ? 'gzip' : packing } : {}),
    })
    return void response.end(bytes)
  }
  response.writeHead(404, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end('There is no such file.')
}

async function keep(file) {
  const known = kept.get(file)
  if (known) return known
  const bytes = await readFile(path.join(folder, file)).catch(() => null)
  if (bytes && !developing) kept.set(file, bytes)
  return bytes
}
