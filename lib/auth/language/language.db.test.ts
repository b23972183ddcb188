import { expect, it } from 'vitest'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { openSession } from '../session/mutations'
import { findSessionMember } from '../session/queries'
import { chooseLanguage } from './mutations'

const now = new Date('2026-03-02T10:00:00Z')

async function languageAtSignIn(userId: string) {
  const token = await openSession(userId, now)
  return (await findSessionMember(token ?? '', now))?.user.locale
}

it('a language is chosen once and is there at every sign-in; nobody else changes theirs', async () => {
  const clinic = await createClinic()
  const [ines, alma] = [
    await createMember({ clinicId: clinic.id }),
    await createMember({ clinicId: clinic.id }),
  ]
  expect(await languageAtSignIn(ines.user.id)).toBeNull()
  await chooseLanguage(ines.scope, 'es')
  expect(await languageAtSignIn(ines.user.id)).toBe('es')
  expect(await languageAtSignIn(alma.user.id)).toBeNull()
  const record = await ownerDatabase().auditEvent.findMany({
    where: { clinicId: clinic.id, kind: 'language-chosen' },
  })
  expect(record.map(({ userId }) => userId)).toEqual([ines.user.id])
})

it('a language that the program does not speak is as if none was chosen', async () => {
  const clinic = await createClinic()
  const { user } = await createMember({ clinicId: clinic.id })
  await ownerDatabase().user.update({ where: { id: user.id }, data: { locale: 'xx' } })
  expect(await languageAtSignIn(user.id)).toBeNull()
})
