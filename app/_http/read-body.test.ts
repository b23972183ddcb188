import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InputError } from '@/lib/errors'
import { readBody, readQuery } from './read-body'

const address = 'https://plans.example.test/api/plans'
const schema = z.strictObject({ title: z.string().max(10), count: z.int().max(2_147_483_647).optional() })

function post(body: BodyInit) {
  return readBody(new Request(address, { method: 'POST', body }), schema, 1000)
}

describe('readBody', () => {
  it.each([
    ['no JSON', '{"title":', /not JSON/],
    ['nothing', '', /not JSON/],
    ['NUL', '{"title":"a\\u0000"}', /title/],
    ['half a character', '{"title":"\\ud800"}', /title/],
    ['NUL in a name', '{"title":"a","b\\u0000":1}', /./],
    ['a number too large for the database', '{"title":"a","count":2147483648}', /count/],
    ['no number at all', '{"title":"a","count":1e400}', /count/],
    ['more fields than there are', '{"title":"a","clinicId":"x"}', /./],
    ['a prototype', '{"title":"a","__proto__":{"count":1},"constructor":1}', /./],
    ['deep nesting', '['.repeat(400) + ']'.repeat(400), /nested deeper/],
    ['too many bytes', `{"title":"${'é'.repeat(600)}"}`, /1000|long/],
  ])('refuses %s and says what is wrong', async (_, body, words) => {
    const refused = await post(body).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(InputError)
    expect((refused as Error).message).toMatch(words)
  })

  it('takes what is right', async () => {
    expect(await post('{"title":"Hip","count":2147483647}')).toEqual({ title: 'Hip', count: 2_147_483_647 })
  })

  it('passes on that the sender hung up, as what it is', async () => {
    const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    const body = new ReadableStream({ pull: (controller) => controller.error(gone) })
    const sent = new Request(address, { method: 'POST', body, duplex: 'half' } as RequestInit)
    await expect(readBody(sent, schema)).rejects.toBe(gone)
  })
})

describe('readQuery', () => {
  it('counts a parameter that stands twice once, the last', () => {
    const query = z.strictObject({ with: z.coerce.number().int().max(9) })
    expect(readQuery(new Request(`${address}?with=draft&with=3`), query)).toEqual({ with: 3 })
    expect(() => readQuery(new Request(`${address}?with=3&with=draft`), query)).toThrow(/with/)
    expect(() => readQuery(new Request(`${address}?with=1%00`), query)).toThrow(InputError)
  })
})
