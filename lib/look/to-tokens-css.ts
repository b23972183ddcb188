import { dark, duration, ease, fixed, light, radius, type } from './tokens'

/**
 * The style sheet that carries the tokens as custom properties.
 * A page shows dark by the system's wish, or when an element with `data-page-theme` on it says so.
 * `data-sheet` marks a page the patient will hold: it keeps the light inks on its own ground in the dark.
 */
export function toTokensCss(): string {
  const darkPage = declarations({ ...dark, 'color-scheme': 'dark' })
  return `/* Written by lib/look/write-tokens-css.ts from lib/look/tokens.ts. Change those. */
${rule(':root, [data-sheet]', declarations({ ...light, 'color-scheme': 'light' }))}
${rule(':root', declarations({ ...fixed, ...sizes(), ...motion() }))}
@media (prefers-color-scheme: dark) {
${indent(rule(`:root:not(:has([data-page-theme='light']))`, darkPage))}
${indent(rule(`:root:not(:has([data-page-theme='light'])) [data-sheet]`, sheetInDark()))}
}
${rule(`:root:has([data-page-theme='dark'])`, darkPage)}
${rule(`:root:has([data-page-theme='dark']) [data-sheet]`, sheetInDark())}
@media (prefers-reduced-motion: reduce) {
${indent(rule(':root', declarations({ 'd-press': '0ms', 'd-open': '0ms', 'd-overlay': '0ms' })))}
}
`
}

/** Type in rem, so that it follows the size a reader set in the browser; corners in px. */
function sizes() {
  const rem = (px: number) => `${px / 16}rem`
  const typeSizes = Object.entries(type).flatMap(([size, leading]) => [
    [`t-${size}`, rem(Number(size))],
    [`lead-${size}`, rem(leading)],
  ])
  const corners = Object.entries(radius).map(([name, px]) => [`r-${name}`, `${px}px`])
  return Object.fromEntries([...typeSizes, ...corners])
}

function motion() {
  return {
    'd-press': `${duration.press}ms`,
    'd-open': `${duration.open}ms`,
    'd-overlay': `${duration.overlay}ms`,
    'ease-out': ease,
  }
}

function sheetInDark() {
  return declarations({
    paper: dark.sheet,
    sheet: dark.sheet,
    desk: '#d8dcd5',
    line: '#c6cbc3',
    'ink-3': '#566160',
  })
}

function declarations(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => (name === 'color-scheme' ? `${name}: ${value};` : `--${name}: ${value};`))
    .join('\n')
}

function rule(selector: string, body: string): string {
  return `${selector} {\n${indent(body)}\n}`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
