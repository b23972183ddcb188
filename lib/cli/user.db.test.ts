import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { noteServed } from './served-address'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plinth-user-'))
  const { id } = await createClinic()
  await createMember({ clinicId: id, role: 'owner', email: 'owner@example.test' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** As somebody types it in another window, who gave the server's port to nobody but the server. */
async function invite(variables: Record<string, string> = {}) {
  const { NEXTAUTH_URL: _, PORT: __, HOST: ___, ...inherited } = process.env
  const child = spawn(process.execPath, ['lib/cli/plinth.mjs', 'user', 'invite', 'owner@example.test'], {
    env: { ...inherited, PLINTH_DATA: folder, ...variables },
  })
  const [out, told] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const address = (JSON.parse(out) as { setPassword: string }).setPassword
  return { address, told, code: child.exitCode }
}

it('an invited colleague gets the address that the running program has, whatever port it was given', async () => {
  const forget = await noteServed(folder, 'http://localhost:3107')
  const { address, told, code } = await invite()
  expect(address).toMatch(/^http:\/\/localhost:3107\/sign-in\/new-password\/[\w-]{20,}$/)
  expect([code, told]).toEqual([0, ''])
  await forget()
})

it('NEXTAUTH_URL is the address people open, wherever the server listens', async () => {
  const forget = await noteServed(folder, 'http://localhost:3107')
  const { address } = await invite({ NEXTAUTH_URL: 'https://plans.example.com/' })
  expect(address).toMatch(/^https:\/\/plans\.example\.com\/sign-in\//)
  await forget()
})

it('while nothing runs, it says which address the link is for', async () => {
  const { address, told } = await invite()
  expect(address).toMatch(/^http:\/\/localhost:3000\//)
  expect(told).toContain('http://localhost:3000')
  expect((await invite({ PORT: '4000' })).address).toMatch(/^http:\/\/localhost:4000\//)
})

it('a server that was killed does not count as running', async () => {
  const launcher = spawn(process.execPath, [
    '--import',
    'tsx',
    '-e',
    `import('./lib/cli/served-address.ts').then(({ noteServed }) => noteServed(${JSON.stringify(folder)}, 'http://localhost:3108'))`,
  ])
  await once(launcher, 'exit')
  expect(launcher.exitCode).toBe(0)
  expect((await invite()).address).toMatch(/^http:\/\/localhost:3000\//)
})
