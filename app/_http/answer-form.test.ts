import { redirect } from 'next/navigation'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { TooManyError } from '@/lib/errors'
import { log } from '@/lib/log'
import { answerForm, readArgument, readForm } from './answer-form'
import { problemAt } from './form-state'

const schema = z.object({
  clinic: z.object({ name: z.string().min(1, { error: 'clinicName' }) }),
  password: z.string().min(12, { error: 'passwordShort' }),
})

function typed(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('answerForm', () => {
  it('reads nested fields and leaves out what the framework adds', async () => {
    const form = typed({ $ACTION_ID: 'x', 'clinic.name': 'Quay Street', password: 'long enough for this' })
    expect(await answerForm(async () => readForm(form, schema))).toEqual({
      status: 'done',
      done: { clinic: { name: 'Quay Street' }, password: 'long enough for this' },
    })
  })

  it('takes a field for a field, whatever it is called', async () => {
    const form = typed({
      '__proto__.name': 'x',
      __proto__: 'y',
      'clinic.__proto__': 'z',
      password: 'long enough for this',
    })
    const state = await answerForm(async () => readForm(form, schema))
    expect(problemAt(state, 'clinic.name')).toMatch(/^Enter the clinic|^Invalid/)
    expect(Object.prototype).not.toHaveProperty('name')
  })

  it('says at each field what to do', async () => {
    const state = await answerForm(async () =>
      readForm(typed({ 'clinic.name': '', password: 'short' }), schema),
    )
    expect(problemAt(state, 'clinic.name')).toMatch(/^Enter the clinic/)
    expect(problemAt(state, 'password')).toMatch(/12 characters/)
  })

  it('passes on a wait in words', async () => {
    const waiting = answerForm(async () => Promise.reject(new TooManyError(20)))
    expect(await waiting).toMatchObject({ status: 'refused', message: expect.stringContaining('20 seconds') })
  })

  it('answers the unforeseen in words that tell nothing of it, and logs it once, without its message', async () => {
    const line = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const fail = async () => Promise.reject(new RangeError('about Tomas Brandt'))
    const answers = [await answerForm(fail), await answerForm(fail)]
    expect(answers).toMatchObject([{ status: 'refused' }, { status: 'refused' }])
    expect(line.mock.calls).toHaveLength(1)
    expect(JSON.stringify([answers, line.mock.calls])).not.toContain('Brandt')
    line.mockRestore()
  })

  it('lets a redirect pass, which is no fault', async () => {
    await expect(answerForm(async () => redirect('/sign-in'))).rejects.toThrow('NEXT_REDIRECT')
  })

  it.each([[undefined], [null], ['text'], [[]], [{ get: 1 }]])(
    'refuses %j in place of a form',
    async (sent) => {
      const state = await answerForm(async () => readForm(sent as never, schema))
      expect(state).toMatchObject({ status: 'refused', message: expect.stringContaining('can’t be read') })
    },
  )

  it.each([[1n], [undefined], ['a\u0000'], ['\ud800'], [{}]])(
    'refuses %s in place of an id',
    async (sent) => {
      const state = await answerForm(async () => readArgument(sent, z.uuid()))
      expect(state).toMatchObject({ status: 'refused' })
    },
  )
})
