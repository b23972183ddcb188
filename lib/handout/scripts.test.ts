import { beforeAll, describe, expect, it } from 'vitest'
import { mediaStore } from '@/lib/media/open-media'
import { drawHandout } from './draw-handout'
import { parsePdf } from './fixtures/pdf-ua/parse-pdf'
import { readSpans } from './fixtures/pdf-ua/read-spans'
import { readPdf } from './fixtures/read-pdf'
import { toSamplePlan } from './fixtures/sample-plan'
import { loadFaces } from './fonts/load-faces'
import { toPrintable } from './fonts/printable'
import { breakLines } from './text/break-lines'

const places = { root: process.cwd(), media: mediaStore() }

/** Invented people, and what a therapist writes to them. */
const notes = {
  ar: 'فاطمة الزهراء: قم بهذا التمرين ببطء (كل يوم) وتوقف إذا زاد الألم',
  he: 'שָׁרוֹן כהן: לעשות לאט, ולעצור אם הכאב גובר',
  hi: 'श्रीकृष्ण विद्यार्थी धीरे करें और दर्द बढ़ने पर रुकें',
  bn: 'শ্রীকৃষ্ণ বিদ্যার্থী ধীরে করুন এবং ব্যথা বাড়লে থামুন',
  th: 'สมชาย น้ำใจดี ทำช้าๆ และหยุดถ้าปวดมากขึ้น',
  zh: '陈伟和陳大文，请慢慢做，疼痛加重时停止。',
  ja: 'さくらさん、ゆっくり動かして、痛みが強くなったら止めてください。',
  ko: '김민수 님, 천천히 하시고 통증이 심해지면 멈추세요',
  ru: 'Дмитрий, делайте медленно',
  el: 'Ελένη, κάντε το αργά',
} as const

let warm: Promise<unknown>
beforeAll(async () => {
  // A page of all scripts before: what a font has printed must not spell what it prints next.
  warm = draw(Object.values(notes).join(' '))
  await warm
})

async function draw(note: string) {
  const plan = toSamplePlan([{ id: 'x', slug: 'bridge', note }])
  return drawHandout(plan, {}, places)
}

/** Signs of a text and how often each is there. */
function count(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const sign of text.normalize('NFC').replace(/[\s\u200E\u200F]/g, ''))
    found.set(sign, (found.get(sign) ?? 0) + 1)
  return found
}

describe('every script that a name or a note is in', () => {
  it.each(Object.entries(notes))(
    '%s is read back letter by letter, and its language is told',
    async (language, note) => {
      const { bytes, problems } = await draw(note)
      expect(problems).toEqual([])
      const spans = readSpans(await parsePdf(bytes))
      expect(new Set(spans.flatMap(({ lang }) => lang ?? []))).toContain(language)
      // What a program reads: what a stretch is said to spell, else what its glyphs do.
      const spelled = spans.map(({ actual, glyphs }) => actual ?? glyphs).join('')
      const own = [...count(toPrintable(note))].filter(([sign]) => /\p{L}|\p{M}/u.test(sign))
      const read = count(spelled)
      for (const [sign, times] of own) expect(`${sign} ${read.get(sign)}`).toBe(`${sign} ${times}`)
    },
  )

  it('reads words from right to left in their order, brackets and numbers too', async () => {
    const { bytes } = await draw('قم بهذا التمرين (كل يوم) 3 مرات')
    const { pages } = await readPdf(bytes)
    const text = pages.flatMap(({ texts }) => texts.map((each) => each.text)).join(' ')
    for (const word of ['بهذا', 'التمرين', 'يوم', 'مرات']) expect(text).toContain(word)
    const places = pages.flatMap(({ texts }) => texts.filter((each) => /[\u0600-\u06FF]/.test(each.text)))
    const at = (word: string) => places.find((each) => each.text.includes(word))?.left ?? Number.NaN
    expect(at('قم')).toBeGreaterThan(at('بهذا'))
    // Our own words before it are still read to the right, with their stop behind them.
    expect(text).toContain('From your therapist.')
    expect(at('يوم')).toBeGreaterThan(at('مرات'))
  })

  it('embeds no font of a script that is not used', async () => {
    const raw = Buffer.from((await draw(notes.th)).bytes).toString('latin1')
    expect(raw).toContain('NotoSansThai')
    expect(raw).not.toMatch(/NotoSansArabic|NotoSansHans|NanumGothic|BIZUD|DejaVu/)
  })
})

describe('line ends', () => {
  const setting = { faces: loadFaces(process.cwd()), onMissing: () => {} }
  const set = (text: string, width: number) =>
    breakLines([{ text }], width, 14, setting).map(({ runs }) => runs.map((run) => run.text).join(''))

  it('of Thai stand between words', () => {
    const words = ['หยุด', 'ถ้า', 'ปวด', 'มาก', 'ขึ้น']
    const lines = set(words.join(''), 60)
    expect(lines.length).toBeGreaterThan(1)
    let rest = ''
    for (const line of lines) {
      rest += line
      expect(words.map((_, index) => words.slice(0, index + 1).join(''))).toContain(rest)
    }
  })

  it('of Chinese and Japanese never begin with a comma or end with an opening bracket', () => {
    const text = 'ゆっくり動かして、痛みが強くなったら「止めて」ください。请慢慢做，疼痛加重时停止。'
    for (let width = 40; width < 300; width += 15) {
      const lines = set(text, width)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(line).not.toMatch(/^[、。，」ーっ]|「$/)
    }
  })
})
