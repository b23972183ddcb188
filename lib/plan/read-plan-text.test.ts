import { describe, expect, it } from 'vitest'
import { readPlanText } from './read-plan-text'

const plan = { title: 'Hüftschmerz – cadera', schemaVersion: 2 }
const text = JSON.stringify(plan, null, 2)
const utf8 = (written: string) => new TextEncoder().encode(written)

function utf16(written: string, { big = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${written}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

describe('a plan file that another program saved', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text)],
    ['UTF-16, big end first', utf16(text, { big: true })],
    ['UTF-16 without a mark', utf16(text, { mark: false })],
    ['UTF-16 without a mark, big end first', utf16(text, { big: true, mark: false })],
  ])('is read from %s, letter for letter', (_, bytes) => {
    expect(readPlanText(bytes)).toEqual({ document: plan })
  })

  it('is not read from Latin-1: the line with the first letter that would be lost is named', () => {
    const latin1 = Buffer.from(text.replace('–', '-'), 'latin1')
    expect(readPlanText(latin1)).toEqual({ problem: { reason: 'encoding', line: 2 } })
  })
})

describe('a file that is no plan', () => {
  it.each([
    ['a table with semicolons', utf8('name;dose;side\nBridge;3x10;L\n'), { reason: 'table' }],
    ['a table with commas', utf8('"name","dose","side"\r\n"Bridge","3x10","L"'), { reason: 'table' }],
    ['a PDF', utf8('%PDF-1.7\n'), { reason: 'pdf' }],
    ['a document of a word processor', Uint8Array.of(0x50, 0x4b, 3, 4, 0), { reason: 'zip' }],
    ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), { reason: 'picture' }],
    ['a web page', utf8('<!doctype html>\n<html>'), { reason: 'page' }],
    ['nothing', utf8('  \n'), { reason: 'empty' }],
    ['JSON that breaks off', utf8('{\n  "title": "Hip",\n  "phases": ['), { reason: 'notJson', line: 3 }],
    ['JSON with a comma too many', utf8('{\n  "title": "Hip",\n}'), { reason: 'notJson', line: 3 }],
  ])('%s is told what it is', (_, bytes, problem) => {
    expect(readPlanText(bytes)).toEqual({ problem })
  })
})
