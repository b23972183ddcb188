import { exchangeLimits } from './exchange-limits'
import { unguardCell } from './formula-guard'
import { itemColumns } from './item-columns'
import type { PackedFiles } from './package-files'
import { toItemRow } from './to-item-row'

/** Why a file is not read. */
export class TableError extends Error {
  constructor(readonly code: 'unreadable' | 'tooLarge' | 'tooMany' | 'empty') {
    super(code)
  }
}

/**
 * A table with its headers; `lines` says where each row stands in the file, the headers being line 1, and `media` how
 * many photos and films come with it.
 */
export type Table = { headers: string[]; rows: string[][]; lines: number[]; media: number }

/**
 * The table in a file by what is in it: a package's items, an Excel workbook's first sheet, JSON, or a text parted by
 * commas, semicolons or tabs in UTF-8, UTF-16 or Latin-1. Rows without a word are left out. Throws TableError.
 */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Table> {
  const packed = isPacked(bytes) ? await listPacked(bytes) : null
  const isPackage = packed?.isPackage === true
  if (bytes.length > (isPackage ? exchangeLimits.packageBytes : exchangeLimits.bytes))
    throw new TableError('tooLarge')
  const rows = isPackage ? await readPackage(bytes) : await readRows(bytes, packed)
  const filled = rows
    .map((row, index) => ({ row, line: index + 1, cells: row.filter((cell) => cell.trim() !== '').length }))
    .filter(({ cells }) => cells > 0)
  // A title above the table, which often spans it, fills one cell.
  const titles = Math.max(
    0,
    filled.findIndex(({ cells }) => cells > 1),
  )
  const [first, ...others] = filled.slice(titles)
  if (!first || others.length === 0) throw new TableError('empty')
  if (others.length > exchangeLimits.rows) throw new TableError('tooMany')
  return {
    headers: first.row.slice(0, exchangeLimits.columns),
    rows: others.map(({ row }) => row.slice(0, exchangeLimits.columns)),
    lines: others.map(({ line }) => line),
    media: isPackage ? packed.media.length : 0,
  }
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function listPacked(bytes: Uint8Array): Promise<PackedFiles> {
  const { listPackedFiles } = await import('./package-files')
  try {
    return listPackedFiles(bytes)
  } catch {
    throw new TableError('unreadable')
  }
}

async function readPackage(bytes: Uint8Array): Promise<string[][]> {
  const { readItems } = await import('./package-files')
  const items = readItems(bytes)
  if (!items) throw new TableError('unreadable')
  return readJson(toText(items))
}

async function readRows(bytes: Uint8Array<ArrayBuffer>, packed: PackedFiles | null): Promise<string[][]> {
  if (packed) return readSheet(bytes, packed)
  const text = toText(bytes)
  if (text.includes('\0')) throw new TableError('unreadable')
  if (/^\s*[[{]/.test(text)) return readJson(text)
  const { default: Papa } = await import('papaparse')
  return Papa.parse<string[]>(text, { delimiter: guessDelimiter(text) }).data.map((row) =>
    row.map(unguardCell),
  )
}

/** The sign that stands most often in the first lines, outside of quotes. */
function guessDelimiter(text: string): string {
  const head = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]+/)
    .slice(0, 3)
    .join('\n')
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

async function readSheet(
  bytes: Uint8Array<ArrayBuffer>,
  { unpackedBytes }: PackedFiles,
): Promise<string[][]> {
  if (unpackedBytes > exchangeLimits.unpackedBytes) throw new TableError('tooLarge')
  const { readSheet: read } = await import('read-excel-file/universal')
  const rows = await read(new Blob([bytes])).catch(() => null)
  if (!rows) throw new TableError('unreadable')
  return rows.map((row) => row.map((cell) => (cell === null ? '' : unguardCell(String(cell)))))
}

/** A list of items as an export writes them, or of records with a name for each cell. */
function readJson(text: string): string[][] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new TableError('unreadable')
  }
  const list = isRecord(value) ? value.items : value
  if (!Array.isArray(list) || !list.every(isRecord)) throw new TableError('unreadable')
  if (list.every((entry) => isRecord(entry.texts)))
    return [[...itemColumns], ...list.map((entry) => toItemRow({ id: '', ...entry } as never))]
  const headers = [...new Set(list.flatMap((entry) => Object.keys(entry)))]
  return [headers, ...list.map((entry) => headers.map((header) => toCell(entry[header])))]
}

function toCell(value: unknown): string {
  if (Array.isArray(value)) return value.map(toCell).join('\n')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** By its mark, else UTF-16 where every second byte is empty, else UTF-8 where every byte fits, else Latin-1 as Windows writes it. */
export function toText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (second === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && bytes[2] === 0) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
