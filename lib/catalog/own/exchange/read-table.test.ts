import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exchangeLimits } from './exchange-limits'
import { guardCell, unguardCell } from './formula-guard'
import { readTable, TableError } from './read-table'
import { writeCsv, writeWorkbook } from './write-table'

const text = (words: string) => new TextEncoder().encode(words) as Uint8Array<ArrayBuffer>
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const big = (words: string) => Buffer.from(words, 'utf16le').swap16()

async function codeOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error = await readTable(bytes).catch((thrown: unknown) => thrown)
  return error instanceof TableError ? error.code : 'read'
}

describe('readTable', () => {
  const rows = 'Nombre|Región|Pasos\nElevación|cuello|"Suba;\nbaje, ""despacio"""\n'
  it.each([
    ['UTF-8', (words: string) => Buffer.from(words)],
    ['UTF-8 with its mark', (words: string) => Buffer.from(`\ufeff${words}`)],
    ['UTF-16', (words: string) => Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 without its mark', (words: string) => Buffer.from(words, 'utf16le')],
    ['UTF-16 the other way round', (words: string) => big(`\ufeff${words}`)],
    ['Latin-1', (words: string) => Buffer.from(words, 'latin1')],
  ])('reads %s, parted by commas, semicolons or tabs, with quotes and lines in a cell', async (_, encode) => {
    for (const sign of [',', ';', '\t'])
      for (const end of ['\n', '\r\n']) {
        const table = await readTable(
          new Uint8Array(encode(rows.replaceAll('|', sign).replaceAll(/\n(?=E|$)/g, end))),
        )
        expect(table.headers).toEqual(['Nombre', 'Región', 'Pasos'])
        expect(table.rows).toEqual([['Elevación', 'cuello', 'Suba;\nbaje, "despacio"']])
      }
  })

  it('leaves out empty rows and a title above the table, and counts lines as the file does', async () => {
    const table = await readTable(
      text('Our exercises,,\n,,\nName,Kind\n\n,\nBridge,Strength\n, \nClam,Strength\n'),
    )
    expect(table).toEqual({
      headers: ['Name', 'Kind'],
      rows: [
        ['Bridge', 'Strength'],
        ['Clam', 'Strength'],
      ],
      lines: [6, 8],
      media: 0,
    })
  })

  it('reads the first sheet of a workbook, numbers and empty cells too', async () => {
    const { default: write } = await import('write-excel-file/universal')
    const sheet = write([
      [{ value: 'Clinic list', columnSpan: 3 }, null, null],
      [{ value: 'Name' }, { value: 'Level' }, { value: 'Nerve' }],
      [null, null, null],
      [{ value: 'Bridge' }, { value: 2, type: Number }, null],
    ])
    const table = await readTable(await bytesOf(await sheet.toBlob()))
    expect(table.headers).toEqual(['Name', 'Level', 'Nerve'])
    expect(table.rows).toEqual([['Bridge', '2', '']])
    expect(table.lines).toEqual([4])
  })

  it('reads records of JSON, whatever their keys', async () => {
    const list = [
      { name: 'Bridge', steps: ['Lift.', 'Lower.'], level: 2 },
      { name: 'Clam', kind: 'SG' },
    ]
    expect(await readTable(text(JSON.stringify({ items: list })))).toMatchObject({
      headers: ['name', 'steps', 'level', 'kind'],
      rows: [
        ['Bridge', 'Lift.\nLower.', '2', ''],
        ['Clam', '', '', 'SG'],
      ],
    })
  })

  it('says why it does not read a file', async () => {
    const many = `Name,Kind\n${'Bridge,SG\n'.repeat(exchangeLimits.rows + 1)}`
    expect(await codeOf(text(many))).toBe('tooMany')
    expect(await codeOf(text('Name,Kind\n'))).toBe('empty')
    expect(await codeOf(text(''))).toBe('empty')
    expect(await codeOf(text('{"items": 3}'))).toBe('unreadable')
    expect(await codeOf(text('[{"name":'))).toBe('unreadable')
    expect(await codeOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('unreadable')
    expect(await codeOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2]))).toBe('unreadable')
    expect(await codeOf(new Uint8Array(exchangeLimits.bytes + 1))).toBe('tooLarge')
  })

  it('does not unpack a small file that would fill the memory', async () => {
    const packed = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(1000) })
    // What it claims to unpack to stands 24 bytes behind the mark of its entry in the list at the end.
    const entry = Buffer.from(packed.buffer).indexOf('PK\u0001\u0002')
    new DataView(packed.buffer).setUint32(entry + 24, exchangeLimits.unpackedBytes + 1, true)
    expect(await codeOf(packed as Uint8Array<ArrayBuffer>)).toBe('tooLarge')
  })
})

describe('a cell', () => {
  it('is never a formula in a spreadsheet, and comes back as it was', () => {
    const starts = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", 'a', '')
    fc.assert(
      fc.property(fc.tuple(starts, fc.string()), ([start, rest]) => {
        const cell = start + rest
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguardCell(guardCell(cell))).toBe(cell)
      }),
    )
  })

  it.each([
    ['CSV', writeCsv],
    ['a workbook', writeWorkbook],
  ])('is guarded in %s', async (_, write) => {
    const cells = ['=1+1', '+3', '-2', '@sum', "'=x", 'plain, "quoted"\nlines', 'two  spaces', '']
    const rows = [cells.map((_, place) => `h${place}`), cells]
    expect((await readTable(await bytesOf(await write(rows)))).rows).toEqual([cells])
    expect(await (await writeCsv(rows)).text()).toContain("'=1+1,'+3,'-2,'@sum,''=x")
  })
})
