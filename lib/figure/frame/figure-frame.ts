/** What a path shows; by it a picture is recoloured. Later paths lie on top. */
export const figureRoles = [
  'paper',
  'shadow',
  'skin',
  'hair',
  'cloth',
  'prop',
  'shade',
  'target',
  'hatch',
  'outline',
  'detail',
  'halo',
  'arrow',
  'symbol',
] as const
export type FigureRole = (typeof figureRoles)[number]

/** One painted path; coordinates in frame units, colours as #rrggbb. */
export interface FigurePath {
  role: FigureRole
  d: string
  fill?: string
  fillOpacity?: number
  stroke?: string
  strokeWidth?: number
  /** Lengths of dash and gap. */
  dash?: [number, number]
}

/** A drawing: paths ordered from back to front, in a box of `width` × `height` units. */
export interface FigureFrame {
  width: number
  height: number
  paths: FigurePath[]
}
