import { expect, test } from 'vitest'
import { toMessage } from './to-message'

const made = {
  subject: 'Sus ejercicios',
  start: '¿Listos? Sí & ya:',
  address: 'https://clinic.example/s/Ab_c-1',
  signed: 'Ines, Elm Road',
}

test('the words come out of both addresses as they went in', () => {
  const { text, mail, sms } = toMessage({ ...made, to: 'a+b@example.com' })
  expect(text).toBe('¿Listos? Sí & ya:\nhttps://clinic.example/s/Ab_c-1\nInes, Elm Road')
  const opened = new URL(mail)
  expect(decodeURIComponent(opened.pathname)).toBe('a+b@example.com')
  expect(opened.searchParams.get('subject')).toBe('Sus ejercicios')
  expect(opened.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'))
  expect(new URL(sms).searchParams.get('body')).toBe(text)
})

test('a mail without an address is addressed by hand, and one that would add a header is not', () => {
  expect(toMessage({ ...made, to: null }).mail).toMatch(/^mailto:\?subject=/)
  expect(toMessage({ ...made, to: 'a@b.example?bcc=c@d.example' }).mail).toMatch(
    /^mailto:a@b\.example%3Fbcc%3Dc%40d\.example\?subject=/,
  )
})
