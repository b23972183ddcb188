import type { Command } from 'commander'
import { type Role, roles } from '@/lib/access/role'
import { InputError } from '@/lib/errors'
import { answer, say, toOneOf } from './command'

type AddOptions = { name: string; role: Role; credentials?: string; as?: string }

/** `user list | add | invite`: the members of the clinic; a link to set the password instead of a password. */
export function addUserCommand(program: Command): void {
  const user = program.command('user').description(say('user'))
  user
    .command('list')
    .description(say('userList'))
    .option('--as <email>', say('as'))
    .action(async ({ as }: { as?: string }) => answer(await listPeople(as)))
  user
    .command('add')
    .description(say('userAdd'))
    .argument('<email>', say('email'))
    .requiredOption('--name <name>', say('name'))
    .requiredOption('--role <role>', say('role'), (text) => toOneOf(roles, text))
    .option('--credentials <letters>', say('credentials'))
    .option('--as <email>', say('as'))
    .action(async (email: string, options: AddOptions) => answer(await addPerson(email, options)))
  user
    .command('invite')
    .description(say('userInvite'))
    .argument('<email>', say('email'))
    .option('--as <email>', say('as'))
    .action(async (email: string, { as }: { as?: string }) => answer(await invitePerson(email, as)))
}

async function listPeople(as: string | undefined) {
  const { findScope, withDatabase } = await import('./with-database')
  const { listMembers } = await import('@/lib/clinic/member/queries')
  return withDatabase(async () => listMembers(await findScope(as)))
}

async function addPerson(email: string, { as, ...given }: AddOptions) {
  const { findScope, withDatabase } = await import('./with-database')
  const { addMember } = await import('@/lib/clinic/member/mutations')
  const { memberSchema } = await import('@/lib/clinic/member/schema')
  const { toInputError } = await import('@/lib/problems')
  const input = { email, ...given }
  const read = memberSchema.safeParse(input)
  if (!read.success) throw toInputError(read.error, input)
  const address = await findPublicAddress()
  return withDatabase(async () => {
    const { memberId, token } = await addMember(await findScope(as), read.data, new Date())
    return { memberId, setPassword: toSetPasswordUrl(address, token) }
  })
}

async function invitePerson(email: string, as: string | undefined) {
  const { findScope, withDatabase } = await import('./with-database')
  const { listMembers } = await import('@/lib/clinic/member/queries')
  const { resetPassword } = await import('@/lib/clinic/member/mutations')
  const address = await findPublicAddress()
  return withDatabase(async () => {
    const scope = await findScope(as)
    const member = (await listMembers(scope)).find((one) => one.email === email.toLowerCase())
    if (!member) throw new InputError(say('noMember', { email }))
    const token = await resetPassword(scope, member.id, new Date())
    return { memberId: member.id, setPassword: toSetPasswordUrl(address, token) }
  })
}

async function findPublicAddress(): Promise<string> {
  const { findAddress } = await import('./served-address')
  return findAddress((line) => process.stderr.write(`${line}\n`))
}

function toSetPasswordUrl(address: string, token: string): string {
  return `${address}/sign-in/new-password/${token}`
}
