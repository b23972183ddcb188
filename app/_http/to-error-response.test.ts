import { describe, expect, it, vi } from 'vitest'
import {
  ConflictError,
  CrossSiteError,
  ForbiddenError,
  InputError,
  NotFoundError,
  SignedOutError,
  StorageError,
  TooManyError,
} from '@/lib/errors'
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
  ])('%s: %i', async (error, status, body) => {
    const response = toErrorResponse(error, '/api/patients')
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ message: error.message, ...body })
    expect(response.headers.get('Retry-After')).toBe(status === 429 ? '30' : null)
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
})
