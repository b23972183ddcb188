import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, pack } from './pack'

const pieces = fc.array(
  fc.record(
    {
      text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 500 })),
      kept: fc.constant(true as const),
    },
    { requiredKeys: ['text'] },
  ),
)
const toText = (all: readonly Piece[]) => all.map(({ text }) => text).join('')

test('a page that is packed in pieces, some of them packed before, is one that any browser unpacks', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      for (const again of [all, all]) {
        const { headers, body } = pack(again, 'gzip, br')
        expect(headers).toEqual({ 'Content-Encoding': 'gzip' })
        expect(gunzipSync(body).toString()).toBe(toText(all))
      }
    }),
  )
})

test('who takes nothing packed gets the text', () => {
  const all: Piece[] = [{ text: '<p>', kept: true }, { text: 'Día</p>' }]
  expect(pack(all, 'identity')).toEqual({ headers: {}, body: '<p>Día</p>' })
})
