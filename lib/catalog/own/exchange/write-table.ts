import { guardCell } from './formula-guard'

export const tableFormats = ['csv', 'xlsx', 'json'] as const

/** CSV in UTF-8 with its mark, so that spreadsheets read its accents; nothing in it is taken for a formula. */
export async function writeCsv(rows: readonly (readonly string[])[]): Promise<Blob> {
  const { default: Papa } = await import('papaparse')
  const text = Papa.unparse(rows.map((row) => row.map(guardCell)))
  return new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' })
}

/** An Excel workbook of one sheet, its first row standing still; every cell is text. */
export async function writeWorkbook(rows: readonly (readonly string[])[]): Promise<Blob> {
  const { default: writeSheet } = await import('write-excel-file/universal')
  const cells = rows.map((row) => row.map((cell) => ({ value: guardCell(cell), type: String })))
  return writeSheet(cells, { stickyRowsCount: 1 }).toBlob()
}
