import { openSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getMessages } from '@/lib/i18n/messages'
import { type Faces, loadFaces } from './load-faces'
import { coverWord, missingMark, toPrintable } from './printable'

const faces = await loadFaces(process.cwd())

function cover(word: string, weight: 'regular' | 'bold' = 'regular', among: Faces = faces) {
  const missing: string[] = []
  const parts = coverWord(toPrintable(word), weight, among, (found) => missing.push(found))
  return { parts, missing, text: parts.map(({ text }) => text).join('') }
}

describe('what the fonts print', () => {
  it('sets ordinary words in the reading face', () => {
    expect(cover('Pain≤3,½×2−1°').parts).toEqual([{ text: 'Pain≤3,½×2−1°', face: 'reading' }])
  })

  it('sets a whole name in the wide face when the reading face lacks a letter of it', () => {
    expect(cover('Nguyễn').parts).toEqual([{ text: 'Nguyễn', face: 'wide' }])
    expect(cover('Дмитрий').parts).toEqual([{ text: 'Дмитрий', face: 'wide' }])
  })

  it('changes the face for a lone sign only', () => {
    expect(cover('sit→stand').parts).toEqual([
      { text: 'sit', face: 'reading' },
      { text: '→', face: 'wide' },
      { text: 'stand', face: 'reading' },
    ])
  })

  it.each([
    ['🧘', '🧘'],
    ['👨‍👩‍👧', '👨'],
    ['שלום', 'ש'],
    ['سلام', 'س'],
    ['中文', '中'],
    ['นา', 'น'],
    ['\u{E000}', '\u{E000}'],
  ])('replaces %s visibly and names it', (word, first) => {
    const { text, missing } = cover(word)
    expect(text).toMatch(new RegExp(`^${missingMark}+$`))
    expect(missing[0]).toContain(first)
  })

  it('keeps one mark for one emoji sequence', () => {
    expect(cover('👨‍👩‍👧').text).toBe(missingMark)
  })

  it('spells letters, spaces and hyphens as the fonts do', () => {
    expect(toPrintable('e\u0301 \uFB01t\u2011up\u00AD\u200B\uFEFF\tx\r\ny')).toBe('é fit-up x\ny')
    expect(toPrintable('✔️')).toBe('✔')
  })

  it('covers every character of every message in both weights', () => {
    const signs = new Set(JSON.stringify(getMessages('en')).normalize('NFC'))
    for (const sign of signs) {
      if (/\s/.test(sign)) continue
      expect(cover(sign).missing, `U+${sign.codePointAt(0)?.toString(16)}`).toEqual([])
      expect(cover(sign, 'bold').missing, `U+${sign.codePointAt(0)?.toString(16)}`).toEqual([])
    }
  })

  it('finds the font files where the program looks for them', () => {
    expect(() => openSync('node_modules/dejavu-fonts-ttf/LICENSE', 'r')).not.toThrow()
    expect(faces.reading.bold.widthOf('A')).toBeGreaterThan(faces.reading.regular.widthOf('i'))
  })
})
