import { fixed } from '@/lib/look/tokens'

const black = '#000000'
const white = '#ffffff'

/** The pain light on a square of 32: its shape says as much as its colour, so it reads in grey. */
export function paintLight(painter: PDFKit.PDFDocument, shape: 'go' | 'ease' | 'stop', grey: boolean): void {
  if (shape === 'go') paintGo(painter, grey)
  else if (shape === 'ease') paintEase(painter, grey)
  else paintStop(painter, grey)
}

function paintGo(painter: PDFKit.PDFDocument, grey: boolean): void {
  if (grey) painter.lineWidth(2).circle(16, 16, 13).stroke(black)
  else painter.circle(16, 16, 14).fill(fixed.go)
  painter
    .lineWidth(3.2)
    .path('M9 16.500L14 21.500L23 11')
    .stroke(grey ? black : white)
}

function paintEase(painter: PDFKit.PDFDocument, grey: boolean): void {
  painter.lineWidth(2).lineJoin('round').path('M16 3L30.500 29H1.500Z')
  painter.fillAndStroke(grey ? '#c8c8c8' : fixed.ease, black)
  painter.lineWidth(3.2).lineCap('round').path('M16 12V20M16 24.500V24.700').stroke(black)
}

function paintStop(painter: PDFKit.PDFDocument, grey: boolean): void {
  painter.path('M10 2H22L30 10V22L22 30H10L2 22V10Z').fill(grey ? black : fixed.stop)
  painter.lineWidth(4).path('M9 16H23').stroke(white)
}
