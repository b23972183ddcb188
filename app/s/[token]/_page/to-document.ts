import type { PlanLocale } from '@/lib/i18n/locales'
import type { Piece } from './pack'

/**
 * The hashed files a page is made with: addresses of its style sheet, its script with the parts it begins with, its font,
 * and the list of all there are, for a phone that keeps them.
 */
export type PageFiles = {
  style: string
  script: string
  parts: readonly string[]
  font: string
  list: string
}

/** The document around what React drew: nothing in it runs but the page's own file, and nothing tells its address on. */
export function toDocument({
  locale,
  direction,
  title,
  files,
  body,
  description,
  manifest,
}: {
  locale: PlanLocale
  direction: 'ltr' | 'rtl'
  title: string
  /** Without a script for a page that does nothing. */
  files: Pick<PageFiles, 'style' | 'font'> & Partial<PageFiles>
  body: readonly Piece[]
  description?: string
  /** Address of what puts the page on a home screen; a locked link opens it to the device that told the PIN alone. */
  manifest?: string
}): Piece[] {
  const head = [
    '<meta charset="utf-8">',
    `<title>${toHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(description ? [`<meta name="description" content="${toHtml(description)}">`] : []),
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no, date=no, address=no">',
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    ...(manifest ? [`<link rel="manifest" href="${toHtml(manifest)}" crossorigin="use-credentials">`] : []),
    `<link rel="preload" href="${files.font}" as="font" type="font/woff2" crossorigin>`,
    `<link rel="stylesheet" href="${files.style}">`,
    ...(files.parts ?? []).map((part) => `<link rel="modulepreload" href="${part}">`),
    ...(files.script
      ? [`<script type="module" src="${files.script}" data-files="${files.list}"></script>`]
      : []),
  ]
  const start = `<!DOCTYPE html><html lang="${locale}" dir="${direction}"><head>${head.join('')}</head><body>`
  return [{ text: start }, ...body, { text: '</body></html>' }]
}

function toHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
