import errorsEn from '../../i18n/messages/en/errors.json' with { type: 'json' }
import failedEn from '../../i18n/messages/en/failed.json' with { type: 'json' }
import errorsEs from '../../i18n/messages/es/errors.json' with { type: 'json' }
import failedEs from '../../i18n/messages/es/failed.json' with { type: 'json' }

const english = { busy: errorsEn.busy, away: failedEn.away }
const spanish = { busy: errorsEs.busy, away: failedEs.away }

const soonest = 4
/** A crowd that was turned away together comes back spread over this many seconds. */
const spread = 16

/**
 * Answers 503 with Retry-After to a request that finds the server too busy or the database away: a browser that asked for
 * a page gets one that asks again by itself, anyone else JSON.
 * @param {'busy' | 'away'} why
 */
export function tellLater(request, response, why) {
  const seconds = soonest + Math.floor(Math.random() * spread)
  const { [why]: words } = /^es\b/i.test(request.headers['accept-language'] ?? '') ? spanish : english
  const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
  response.writeHead(503, {
    'Retry-After': String(seconds),
    'Content-Type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(isPage ? toPage(words, seconds) : JSON.stringify({ message: `${words.title}. ${words.text}` }))
}

function toPage({ title, text }, seconds) {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><meta http-equiv="refresh" content="${seconds}"><title>Plinth</title>
<body style="font:18px/1.5 sans-serif;margin:4rem auto;max-width:32rem;padding:0 1rem">
<h1 style="font-size:1.5rem">${title}</h1><p role="status">${text}</p>`
}
