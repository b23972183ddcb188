import { describe, expect, it } from 'vitest'
import { readLanguageCookie, toLanguage, writeLanguageCookie } from './language-cookie'

const token = 'AAAAAAAAAAAAAAAAAAAAAAAA'
const publicUrl = 'https://clinic.example'
const home = 'http://localhost:3000'

describe('the cookie of a link’s language', () => {
  it('is for no script, this site and the page of this link alone', () => {
    expect(writeLanguageCookie(token, 'es', publicUrl)).toBe(
      `__Secure-plinth.language=es; Path=/s/${token}; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure`,
    )
    expect(writeLanguageCookie(token, 'en', home)).toBe(
      `plinth.language=en; Path=/s/${token}; Max-Age=31536000; HttpOnly; SameSite=Lax`,
    )
  })

  it('is read back, also among others', () => {
    for (const url of [publicUrl, home]) {
      const [cookie = ''] = writeLanguageCookie(token, 'es', url).split(';')
      expect(readLanguageCookie(cookie, url)).toBe('es')
      expect(readLanguageCookie(`theme=dark; ${cookie}; x=1`, url)).toBe('es')
    }
  })

  it('chooses nothing where it is absent, another’s, or no language that there is', () => {
    for (const cookies of [null, undefined, '', 'theme=es', 'plinth.language=', 'plinth.language=xx'])
      expect(readLanguageCookie(cookies, home), String(cookies)).toBeNull()
    expect(readLanguageCookie('x-plinth.language=es', home)).toBeNull()
    // Where the address is https, a page without it can not have set it.
    expect(readLanguageCookie('plinth.language=es', publicUrl)).toBeNull()
  })

  it('is written for a token alone, since that stands in the header', () => {
    for (const other of ['', '../x', `${token}; Path=/`, `${token}\r\nX: y`])
      expect(() => writeLanguageCookie(other, 'es', home), other).toThrow(RangeError)
  })
})

describe('toLanguage', () => {
  it('knows the languages of the program by their own name alone', () => {
    expect([toLanguage('es'), toLanguage('en')]).toEqual(['es', 'en'])
    for (const other of [null, undefined, '', 'xx', 'ES', 'es-MX', 'constructor'])
      expect(toLanguage(other), String(other)).toBeNull()
  })
})
