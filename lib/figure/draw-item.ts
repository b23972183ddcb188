import { findDrawing, listFigureSlugs } from './data/find-drawing'
import { findSymbol, listSymbolSlugs } from './data/symbols'
import { type DrawnFigure, drawFigure } from './draw/draw-figure'

/** One catalog item's pictures. */
export interface ItemPictures extends DrawnFigure {
  /** The item has a side, and the pictures show the right one. */
  sided: boolean
  kind: 'body' | 'symbol'
}

/** Every slug that has a picture. */
export const listPictureSlugs = () => [...listFigureSlugs(), ...listSymbolSlugs()]

/** Draws an item from its data; null when it has none. */
export function drawItem(slug: string): ItemPictures | null {
  const item = findDrawing(slug)
  if (item) return { ...drawFigure(item), sided: item.sided, kind: 'body' }
  const symbol = findSymbol(slug)
  return symbol ? { start: symbol, end: null, problems: [], sided: false, kind: 'symbol' } : null
}

/** The data a picture is made from, for telling whether a stored picture is still current. */
export const pictureSource = (slug: string) => JSON.stringify(findDrawing(slug) ?? findSymbol(slug))
