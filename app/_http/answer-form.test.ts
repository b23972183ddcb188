import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TooManyError } from '@/lib/errors'
import { answerForm, readForm } from './answer-form'
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

  it('says at each field what to do', async () => {
    const state = await answerForm(async () =>
      readForm(typed({ 'clinic.name': '', password: 'short' }), schema),
    )
    expect(problemAt(state, 'clinic.name')).toMatch(/^Enter the clinic/)
    expect(problemAt(state, 'password')).toMatch(/12 characters/)
  })

  it('passes on a wait in words, and throws the unforeseen', async () => {
    const waiting = answerForm(async () => Promise.reject(new TooManyError(20)))
    expect(await waiting).toMatchObject({ status: 'refused', message: expect.stringContaining('20 seconds') })
    await expect(answerForm(async () => Promise.reject(new Error('boom')))).rejects.toThrow('boom')
  })
})
