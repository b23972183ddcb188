import { describe, expect, it } from 'vitest'
import { InputError, problemInWords } from '@/lib/errors'
import { findWeakness, requireStrongPassword } from './judge-password'

const owner = {
  name: 'Maya Lindqvist',
  email: 'maya@harborstreet.example',
  clinics: ['Harbor Street Physio'],
}

describe('findWeakness', () => {
  it.each([
    ['password1234', 'common'],
    ['aaaaaaaaaaaa', 'repeat'],
    ['123456789012', 'common'],
    ['qwertyuiop12', 'common'],
    ['maya@harborstreet.example', 'ownWords'],
    ['Maya@HarborStreet.Example1', 'ownWords'],
    ['harbor-street-demo', 'ownWords'],
    ['Maya Harbor 2026!', 'ownWords'],
    ['lindqvistlindqvist', 'ownWords'],
    ['plinthplinth1', 'ownWords'],
  ])('%s: %s', async (password, weakness) => {
    expect(await findWeakness(password, owner)).toBe(weakness)
  })

  it.each(['grey heron on the pier', 'x7#Kq9!mZp2w', 'maya keeps seven grey herons'])(
    '%s will do',
    async (password) => {
      expect(await findWeakness(password, owner)).toBeNull()
    },
  )

  it('knows the same password by the words of another person and clinic', async () => {
    const other = { name: 'Ines Okafor', email: 'ines@elm.example', clinics: ['Elm Road'] }
    expect(await findWeakness('harbor-street-demo', other)).toBeNull()
  })
})

describe('requireStrongPassword', () => {
  it('says at the field what is wrong and what to do, without the password', async () => {
    const error = await requireStrongPassword('password1234', owner, 'next').catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(InputError)
    const { message, problems: coded } = error as InputError
    const problems = coded.map((problem) => problemInWords(problem, 'en'))
    expect(problems).toMatchObject([{ path: 'next', allowed: message }])
    expect(message).toMatch(/guess.*unrelated words/)
    expect(JSON.stringify([message, problems])).not.toContain('password1234')
  })
})
