import { expect, test } from 'vitest'
import { EnvironmentError, isLoopback, toEnvironment } from './environment'

test('an empty environment is a sound one: everything has a default', () => {
  expect(toEnvironment({})).toMatchObject({
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    embedded: false,
    demo: false,
    logLevel: 'info',
    addressDays: 90,
  })
})

test('an empty variable counts as absent', () => {
  expect(toEnvironment({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: undefined, port: 3000 })
})

const wrong: [variable: string, value: string, remedy: RegExp][] = [
  ['DATABASE_URL', 'mysql://user@host/name', /postgresql:\/\//],
  ['DATABASE_URL', 'localhost', /postgresql:\/\//],
  ['DATABASE_OWNER_URL', 'x', /postgresql:\/\//],
  ['PORT', '70000', /1 to 65535/],
  ['PORT', 'web', /1 to 65535/],
  ['PLINTH_ADDRESS_DAYS', '0', /1 to 3650/],
  ['PLINTH_ADDRESS_DAYS', 'never', /1 to 3650/],
  ['PLINTH_DEMO', 'no', /0 or 1/],
  ['PLINTH_LOG_LEVEL', 'loud', /debug, info/],
  ['NEXTAUTH_URL', 'plans.example.com', /https:\/\//],
  ['NEXTAUTH_SECRET', 'short', /32 random characters/],
]

test.each(wrong)('%s=%s is refused with its remedy', (variable, value, remedy) => {
  const read = () => toEnvironment({ [variable]: value })
  expect(read).toThrow(EnvironmentError)
  expect(read).toThrow(remedy)
  expect(read).toThrow(variable)
})

test('every variable that is wrong is named at once', () => {
  try {
    toEnvironment({ PORT: '0', PLINTH_DEMO: 'x', NEXTAUTH_SECRET: 'x' })
    expect.unreachable()
  } catch (error) {
    const problems = error instanceof EnvironmentError ? error.problems : []
    expect(problems.map((problem) => problem.variable).sort()).toEqual([
      'NEXTAUTH_SECRET',
      'PLINTH_DEMO',
      'PORT',
    ])
  }
})

test.each([
  [{ PLINTH_EMBEDDED: '1' }, true],
  [{ PLINTH_EMBEDDED: '1', HOST: 'localhost' }, true],
  [{ PLINTH_EMBEDDED: '1', HOST: '::1' }, true],
  [{ PLINTH_EMBEDDED: '1', HOST: '0.0.0.0' }, false],
  [{ PLINTH_EMBEDDED: '1', HOST: '192.168.1.20' }, false],
  [{ PLINTH_EMBEDDED: '1', PLINTH_DEMO: '0' }, false],
  [{ PLINTH_EMBEDDED: '0' }, false],
])('demo accounts: %j → %s', (variables, demo) => {
  expect(toEnvironment(variables).demo).toBe(demo)
})

test('the public address follows host and port unless it is given', () => {
  expect(toEnvironment({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  expect(toEnvironment({ HOST: '0.0.0.0' }).publicUrl).toBe('http://localhost:3000')
  expect(toEnvironment({ HOST: 'clinic.local' }).publicUrl).toBe('http://clinic.local:3000')
  expect(toEnvironment({ NEXTAUTH_URL: 'https://plans.example.com/' }).publicUrl).toBe(
    'https://plans.example.com',
  )
})

test.each(['127.0.0.1', 'localhost', '::1', '[::1]'])('%s is loopback', (host) => {
  expect(isLoopback(host)).toBe(true)
})
