import path from 'node:path'
import PDFDocument from 'pdfkit'
import type { FigureFrame } from '@/lib/figure/frame/figure-frame'
import { paintFigure } from '@/lib/figure/frame/paint-figure'
import { fontFiles } from '@/lib/handout/fonts/font-files'
import type { HandoutModel, ModelExercise, ModelPicture } from '@/lib/handout/model/handout-model'
import { type RichText, toPlain } from '@/lib/rich-text'

const margin = 40
const width = 516
type Doc = InstanceType<typeof PDFDocument>

/**
 * The same words and drawings of a handout by pdfkit alone, its own line breaking and its fonts opened for this
 * document: what a handout costs without a layout engine. `frames` are parsed already, as the worker keeps them.
 */
export function drawWithPdfkit(
  model: HandoutModel,
  frames: ReadonlyMap<string, FigureFrame>,
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin, autoFirstPage: false })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
  doc.registerFont('regular', path.resolve(fontFiles.reading.regular))
  doc.registerFont('bold', path.resolve(fontFiles.reading.bold))
  doc.addPage()
  drawHead(doc, model)
  for (const [index, exercise] of model.exercises.entries()) {
    if (index % 2 === 1) turnPage(doc, model)
    drawExercise(doc, exercise, model.grey, frames)
    if (index === 0) drawLog(doc, model)
  }
  for (const section of model.sections) {
    turnPage(doc, model)
    say(doc, [{ text: section.title, strong: true }], margin, doc.y, width, 18)
    for (const entry of section.entries) {
      say(doc, [{ text: entry.name, strong: true }], margin, doc.y + 8, width)
      for (const paragraph of entry.paragraphs) say(doc, paragraph, margin, doc.y, width)
    }
  }
  drawFoot(doc, model)
  doc.end()
  return done
}

function say(doc: Doc, rich: RichText, left: number, top: number, room: number, size = 14): void {
  doc.fontSize(size)
  const last = rich.length - 1
  if (last < 0) return
  for (const [index, { text, strong }] of rich.entries()) {
    doc.font(strong ? 'bold' : 'regular')
    const options = { width: room, continued: index < last, lineGap: 1.5 }
    if (index === 0) doc.text(text, left, top, options)
    else doc.text(text, options)
  }
}

function drawHead(doc: Doc, model: HandoutModel): void {
  say(doc, model.head.title, margin, margin, width, 26)
  for (const line of model.head.lines) say(doc, line, margin, doc.y, width)
  if (model.head.goal) say(doc, model.head.goal, margin, doc.y, width)
  say(doc, model.light.title, margin, doc.y + 8, width)
  const top = doc.y
  for (const [index, light] of model.light.lights.entries()) {
    doc
      .circle(margin + 12 + index * 172, top + 12, 12)
      .fill('#17693d')
      .fillColor('#000000')
    say(doc, light.name, margin + 32 + index * 172, top, 130)
    say(doc, light.text, margin + 32 + index * 172, doc.y, 130)
  }
  say(doc, model.emergency, margin + 8, doc.y + 8, width - 16, 13.5)
}

function drawExercise(
  doc: Doc,
  exercise: ModelExercise,
  grey: boolean,
  frames: ReadonlyMap<string, FigureFrame>,
): void {
  const top = doc.y + 10
  say(doc, [{ text: `${exercise.number}. ${exercise.name}`, strong: true }], margin, top, width - 100, 18)
  if (exercise.side) say(doc, exercise.side, margin + width - 90, top, 90)
  const steps: [ModelPicture | null | undefined, RichText[]][] = [
    [exercise.pictures?.start, [exercise.start]],
    [exercise.pictures?.end, exercise.move],
  ]
  for (const [picture, paragraphs] of steps) {
    const stepTop = doc.y + 6
    const frame = picture && frames.get(picture.url)
    if (frame)
      paintFigure(
        doc,
        frame,
        { x: margin, y: stepTop, width: 142, height: 90 },
        { mirrored: picture.mirrored, grey },
      )
    doc
      .fillColor('#000000')
      .circle(margin + 162, stepTop + 11, 10)
      .stroke('#000000')
    doc.y = stepTop
    for (const paragraph of paragraphs) say(doc, paragraph, margin + 184, doc.y, width - 184)
    doc.y = Math.max(doc.y, stepTop + 70)
  }
  doc.rect(margin, doc.y, width, 0.75).fill('#000000')
  const columnTop = doc.y + 6
  let bottom = columnTop
  for (const [index, column] of [exercise.howMuch, exercise.feel, exercise.stop].entries()) {
    if (!column) continue
    say(doc, [{ text: 'How much', strong: true }], margin + index * 176, columnTop, 164)
    say(doc, column, margin + index * 176, doc.y, 164)
    bottom = Math.max(bottom, doc.y)
  }
  doc.y = bottom
  if (exercise.note) say(doc, exercise.note, margin, doc.y, width)
}

function drawLog(doc: Doc, { log }: HandoutModel): void {
  if (!log) return
  for (const row of log.rows) {
    if (doc.y > 760) doc.addPage()
    const top = doc.y + 4
    for (let day = 0; day < 7; day += 1)
      if (row.planned[day]) doc.rect(margin + 240 + day * 40, top, 15, 15).stroke('#000000')
    say(doc, row.label, margin, top, 230, 13.5)
  }
}

function turnPage(doc: Doc, model: HandoutModel): void {
  drawFoot(doc, model)
  doc.addPage()
}

function drawFoot(doc: Doc, { foot }: HandoutModel): void {
  doc.font('regular').fontSize(12)
  const parts = [foot.who, foot.review, foot.phone, toPlain([{ text: 'Page 1 of 9' }])]
  for (const [index, part] of parts.entries())
    if (part) doc.text(part, margin + index * 140, 780, { width: 140, lineBreak: false })
}
