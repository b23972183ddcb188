import { expect, test } from 'vitest'
import { sessionCookie } from './session-cookie'

test('over https the browser is made to insist on the host, the path and https', () => {
  expect(sessionCookie('https://plans.example')).toEqual({
    name: '__Host-plinth.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
  })
})

test('over http, on one machine, the cookie has no such name, which a browser would refuse', () => {
  expect(sessionCookie('http://localhost:3000')).toMatchObject({
    name: 'plinth.session',
    options: { secure: false },
  })
})
