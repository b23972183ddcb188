import { describe, expect, it, vi } from 'vitest'
import {
  ConflictError,
  CrossSiteError,
  ForbiddenError,
  InputError,
  NotFoundError,
  OutageError,
  SignedOutError,
  StorageError,
  TooManyError,
} from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import { log } from '@/lib/log'
import { toErrorResponse } from './to-error-response'

const problem = { path: 'firstName', found: '""', allowed: 'Enter a first name.' }

describe('toErrorResponse', () => {
  it.each([
    [new SignedOutError(), 401, {}],
    [new ForbiddenError('publishPlan'), 403, {}],
    [new CrossSiteError(), 403, {}],
    [new NotFoundError('patient'), 404, {}],
    [new ConflictError({ revision: 7 }), 409, { current: { revision: 7 } }],
    [new InputError('No.', [problem]), 422, { problems: [problem] }],
    [new TooManyError(30), 429, {}],
    [new StorageError('full'), 507, {}],
    [new OutageError(), 503, {}],
  ])('%s: %i', async (error, status, body) => {
    const response = toErrorResponse(error, '/api/patients')
    expect(response.status).toBe(status)
    const { said } = error
    const coded = typeof said === 'string' ? {} : said
    expect(await response.json()).toEqual({ message: error.message, ...coded, ...body })
    expect(response.headers.get('Retry-After')).toBe({ 429: '30', 503: '2' }[status] ?? null)
  })

  it('says it in the language of whoever asked, with the code for a program', async () => {
    const allowed = said('errors.fields.firstName')
    const error = new InputError(allowed, [{ path: 'firstName', found: said('errors.nothing'), allowed }])
    expect(await toErrorResponse(error, '/api/patients', 'es').json()).toEqual({
      message: 'Escriba el nombre del paciente.',
      code: 'errors.fields.firstName',
      params: {},
      problems: [
        {
          path: 'firstName',
          found: 'nada',
          allowed: 'Escriba el nombre del paciente.',
          code: 'errors.fields.firstName',
          params: {},
        },
      ],
    })
    expect(await toErrorResponse(new NotFoundError('plan'), '/api/plans', 'es').json()).toEqual({
      message: 'No existe tal plan.',
      code: 'errors.notFound',
      params: { what: 'plan' },
    })
  })

  it('logs the unforeseen without its message, and tells nothing of it', async () => {
    const line = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const error = new Error('Unique constraint failed on Tomas Brandt')
    const response = toErrorResponse(error, '/api/s/a-secret-token/check-in')
    expect(response.status).toBe(500)
    const written = JSON.stringify(line.mock.calls)
    expect(written).toContain('to-error-response.test')
    expect(written).not.toContain('Brandt')
    expect(written).not.toContain('a-secret-token')
    expect(await response.text()).not.toContain('Brandt')
    line.mockRestore()
  })

  it('answers 503 or 507 for what the driver says of the database', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const full = Object.assign(new Error('could not extend file'), { code: '53100' })
    expect(toErrorResponse(refused, '/api/patients').status).toBe(503)
    expect(toErrorResponse(full, '/api/patients').status).toBe(507)
  })

  it('says nothing, and nothing of the database, when the sender hung up', () => {
    const line = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    expect(toErrorResponse(gone, '/api/plans').status).toBe(400)
    expect(line).not.toHaveBeenCalled()
    line.mockRestore()
  })

  it('writes one line a minute for the same fault of the same route, whichever record it is about', () => {
    const line = vi.spyOn(log, 'error').mockImplementation(() => undefined)
    for (const id of ['0b0e3a7e-0000-4000-8000-000000000001', '0b0e3a7e-0000-4000-8000-000000000002'])
      for (let n = 0; n < 50; n++) toErrorResponse(new RangeError(), `/api/plans/${id}/versions/${n}/handout`)
    expect(line.mock.calls).toHaveLength(1)
    toErrorResponse(new RangeError(), '/api/plans')
    expect(line.mock.calls).toHaveLength(2)
    line.mockRestore()
  })
})
