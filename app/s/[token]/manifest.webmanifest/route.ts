import { toErrorResponse } from '@/app/_http/to-error-response'
import { answerLink, openVersion } from '@/app/api/s/[token]/open-link'
import { toTranslator } from '@/lib/i18n/translator'
import { light } from '@/lib/look/tokens'
import { chosenLocale } from '@/lib/share/language/queries'
import { shownLocale } from '@/lib/share/language/readable-locales'

type Context = RouteContext<'/s/[token]/manifest.webmanifest'>

/** What puts a link's page on a home screen: it opens that page, and its name tells of nobody. 404 when the link is dead. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  try {
    const share = await openVersion(request, token, new Date())
    const chosen = chosenLocale({ cookies: request.headers.get('cookie') })
    const locale = shownLocale(share.version.frozen, chosen)
    const name = toTranslator(locale, 'reminder')('app.name')
    const response = answerLink(Response.json(toManifest(`/s/${token}`, name, locale)))
    response.headers.set('Content-Type', 'application/manifest+json')
    response.headers.set('Cache-Control', 'private, max-age=3600')
    // What was kept in another language is asked for again.
    response.headers.set('Vary', 'Cookie')
    return response
  } catch (error) {
    return answerLink(toErrorResponse(error, new URL(request.url).pathname))
  }
}

function toManifest(path: string, name: string, lang: string) {
  const icon = (size: number, purpose: string) => ({
    src: `/icons/plinth-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  return {
    id: path,
    start_url: path,
    scope: path,
    name,
    short_name: name,
    lang,
    display: 'standalone',
    background_color: light.paper,
    theme_color: light.paper,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  }
}
