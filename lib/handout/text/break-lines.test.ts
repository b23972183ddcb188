import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadFaces } from '@/lib/handout/fonts/load-faces'
import { plain } from '@/lib/rich-text'
import { breakLines, type Line } from './break-lines'

const setting = { faces: loadFaces(process.cwd()), onMissing: () => {} }
const textOf = (line: Line) => line.runs.map((run) => run.text).join('')
const paintedWidth = (line: Line, size: number) =>
  line.runs.reduce(
    (sum, run) => sum + (setting.faces[run.face][run.weight].widthOf(run.text) * size) / 1000,
    0,
  )
const set = (text: string, width: number) => breakLines(plain(text), width, 14, setting).map(textOf)

describe('breakLines', () => {
  it('breaks at spaces and keeps the line ends of the text', () => {
    expect(set('one two', 30)).toEqual(['one', 'two'])
    expect(set('one\n\ntwo', 300)).toEqual(['one', '', 'two'])
  })

  it('keeps a number with its unit and a side with its limb', () => {
    expect(set('Hold it for 30 seconds', 98)).toEqual(['Hold it for', '30 seconds'])
    const side = [{ text: 'Lift your ' }, { text: 'RIGHT', strong: true, side: true }, { text: ' leg now' }]
    expect(breakLines(side, 110, 14, setting).map(textOf)).toEqual(['Lift your', 'RIGHT leg now'])
  })

  it('does not break at a hyphen', () => {
    expect(set('a figure-4 stretch', 70)).toEqual(['a figure-4', 'stretch'])
  })

  it('cuts a word that is wider than the line', () => {
    const lines = set('Wolfeschlegelsteinhausenbergerdorff', 60)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join('')).toBe('Wolfeschlegelsteinhausenbergerdorff')
  })

  it('loses no letter and passes no margin, whatever is written', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'W', 'é', 'ж', 'ễ', '7', '-', '→'),
      minLength: 1,
      maxLength: 24,
    })
    const separator = fc.constantFrom(' ', '\n', '\u00A0', '  ')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, separator), { maxLength: 30 }),
        fc.integer({ min: 40, max: 500 }),
        (words, width) => {
          const text = words.flat().join('')
          const lines = breakLines(plain(text), width, 14, setting)
          expect(lines.map(textOf).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          // as it is painted: a piece of a cut word keeps the fonts of the whole, alone it may choose others
          for (const line of lines) expect(paintedWidth(line, 14)).toBeLessThanOrEqual(width)
        },
      ),
      { numRuns: 150 },
    )
  })
})
