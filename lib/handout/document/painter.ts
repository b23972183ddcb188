/** The drawing part of pdfkit that react-pdf hands to a Canvas; its own types leave it open. */
export type Painter = {
  save(): Painter
  restore(): Painter
  translate(x: number, y: number): Painter
  scale(x: number, y?: number): Painter
  rect(x: number, y: number, width: number, height: number): Painter
  circle(x: number, y: number, radius: number): Painter
  path(d: string): Painter
  lineWidth(width: number): Painter
  lineCap(style: 'round'): Painter
  lineJoin(style: 'round'): Painter
  dash(length: number, options: { space: number }): Painter
  fillOpacity(opacity: number): Painter
  fill(color: string, rule?: 'even-odd'): Painter
  stroke(color: string): Painter
  fillAndStroke(fill: string, stroke: string): Painter
}
