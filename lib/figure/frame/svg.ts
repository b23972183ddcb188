import { type FigureFrame, type FigurePath, type FigureRole, figureRoles } from './figure-frame'
import { toGrey } from './to-grey'

export interface SvgOptions {
  grey?: boolean
  mirrored?: boolean
  /** Makes lines thicker for small pictures: about 1.35 at 35 mm. */
  lineScale?: number
  /** A text alternative, put in a <title>. */
  title?: string
}

const head = 'fill="none" fill-rule="evenodd" stroke-linecap="round" stroke-linejoin="round"'
const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Writes a frame as an SVG document that uses nothing but paths. */
export function toSvg(frame: FigureFrame, options: SvgOptions = {}): string {
  const { width, height, paths } = options.grey ? toGrey(frame) : frame
  const body = paths.map((path) => pathElement(path, options.lineScale ?? 1)).join('\n')
  const title = options.title ? `<title>${escapeText(options.title)}</title>\n` : ''
  const content = options.mirrored ? `<g transform="translate(${width} 0) scale(-1 1)">\n${body}\n</g>` : body
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ${head}>\n${title}${content}\n</svg>\n`
}

function pathElement(path: FigurePath, lineScale: number): string {
  const parts = [`<path class="${path.role}"`]
  if (path.fill) parts.push(`fill="${path.fill}"`)
  if (path.fillOpacity !== undefined) parts.push(`fill-opacity="${path.fillOpacity}"`)
  if (path.stroke) parts.push(`stroke="${path.stroke}"`)
  if (path.strokeWidth !== undefined)
    parts.push(`stroke-width="${Math.round(path.strokeWidth * lineScale * 100) / 100}"`)
  if (path.dash) parts.push(`stroke-dasharray="${path.dash.join(' ')}"`)
  return `${parts.join(' ')} d="${path.d}"/>`
}

/**
 * Reads a document written by `toSvg` without mirroring: its exact inverse. Throws when the text is not such
 * a document.
 */
export function parseFigureSvg(svg: string): FigureFrame {
  const box = /<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)
  if (!box) throw new Error('Not a figure: the <svg> element has no viewBox="0 0 width height".')
  if (svg.includes('<g '))
    throw new Error('Not a stored figure: it holds a group. Only unmirrored figures can be read.')
  const paths = [...svg.matchAll(/<path ([^>]*)\/>/g)].map((match) => readPath(match[1] ?? ''))
  return { width: Number(box[1]), height: Number(box[2]), paths }
}

function readPath(text: string): FigurePath {
  const values = new Map([...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map((m) => [m[1], m[2] ?? '']))
  const role = values.get('class')
  const d = values.get('d')
  if (!isRole(role) || d === undefined)
    throw new Error(`Not a figure: a path has class "${role}" or no data.`)
  const fillOpacity = values.get('fill-opacity')
  const fill = values.get('fill')
  const stroke = values.get('stroke')
  const strokeWidth = values.get('stroke-width')
  const [dash, gap] = (values.get('stroke-dasharray') ?? '').split(' ')
  return {
    role,
    d,
    ...(fill ? { fill } : {}),
    ...(fillOpacity ? { fillOpacity: Number(fillOpacity) } : {}),
    ...(stroke ? { stroke } : {}),
    ...(strokeWidth ? { strokeWidth: Number(strokeWidth) } : {}),
    ...(dash && gap ? { dash: [Number(dash), Number(gap)] } : {}),
  }
}

const isRole = (role: string | undefined): role is FigureRole => figureRoles.some((known) => known === role)
