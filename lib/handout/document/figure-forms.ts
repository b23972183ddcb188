import type { FigureFrame } from '@/lib/figure/frame/figure-frame'
import { type FigureOperators, toFigureOperators, toStateName } from './figure-operators'
import type { Box, TaggedDocument } from './tagged-document'

type Look = { mirrored: boolean; grey: boolean }

/** Drawings of a document: a form each, written when it is first painted. */
export class FigureForms {
  private readonly names = new Map<string, { name: string; form: PDFKit.PDFKitReference }>()

  constructor(private readonly doc: TaggedDocument) {}

  /** Paints a drawing as large as it fits into the middle of a box, turned round for the left side. */
  paint(url: string, frame: FigureFrame, box: Box, { mirrored, grey }: Look): void {
    const size = Math.min(box.width / frame.width, box.height / frame.height)
    const left = box.left + (box.width - frame.width * size) / 2
    const top = box.top + (box.height - frame.height * size) / 2
    const { name, form } = this.formOf(url, frame, grey ? size : null)
    const { xobjects } = this.doc.page as unknown as { xobjects: Record<string, unknown> }
    xobjects[name] = form
    const across = mirrored ? [-size, left + frame.width * size] : [size, left]
    const [scale = size, start = left] = across.map(toNumber)
    this.doc.addContent(`q ${scale} 0 0 ${toNumber(size)} ${start} ${toNumber(top)} cm /${name} Do Q`)
  }

  private formOf(url: string, frame: FigureFrame, greySize: number | null) {
    const operators = toFigureOperators(url, frame, greySize)
    const known = this.names.get(operators.key)
    if (known) return known
    const made = { name: `Fig${this.names.size + 1}`, form: this.write(operators, frame) }
    this.names.set(operators.key, made)
    return made
  }

  private write({ packed, opacities }: FigureOperators, { width, height }: FigureFrame) {
    // Lines at the edge of a drawing reach over it.
    const edge = 10
    const states = opacities.map((ca) => [toStateName(ca), { Type: 'ExtGState', ca }])
    const form = this.doc.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [-edge, -edge, width + edge, height + edge],
      Resources: { ExtGState: Object.fromEntries(states) },
      // Packed already: pdfkit leaves it as it is.
      Filter: 'FlateDecode',
    })
    form.end(packed)
    return form
  }
}

function toNumber(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
