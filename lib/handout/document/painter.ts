/** The drawing part of pdfkit that react-pdf hands to a Canvas; its own types leave it open. */
export type Painter = {
  save(): Painter
  restore(): Painter
  translate(x: number, y: number): Painter
  scale(x: number, y?: number): Painter
  rect(x: number, y: number, width: number, height: number): Painter
  circle(x: number, y: number, radius: number): Painter
  path(d: string): Painter
  moveTo(x: number, y: number): Painter
  lineTo(x: number, y: number): Painter
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): Painter
  lineWidth(width: number): Painter
  lineCap(style: 'round'): Painter
  lineJoin(style: 'round'): Painter
  dash(length: number, options: { space: number }): Painter
  fillColor(color: string): Painter
  fontSize(size: number): Painter
  /** The name is a key by which the document finds a font that it has embedded already. */
  font(font: unknown, name: string, size: number): Painter
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): Painter
  fillOpacity(opacity: number): Painter
  fill(color: string, rule?: 'even-odd'): Painter
  stroke(color: string): Painter
  fillAndStroke(fill: string, stroke: string): Painter
}
