import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { toErrorResponse } from '@/app/_http/to-error-response'
import { ConflictError, InputError, OutageError, SignedOutError, StorageError } from '@/lib/errors'
import { toContent } from '@/prisma/factories/plan'
import { sendDraft } from './send-draft'

let server: Server
let thrown: unknown

beforeAll(async () => {
  server = createServer(async (_, response) => {
    const answer = toErrorResponse(thrown, '/api/plans')
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // A page that was drawn for nobody in particular.
  vi.stubGlobal('document', { querySelector: () => null })
  const fetchThere = fetch
  // What a browser does with an address without a host.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    fetchThere(`http://127.0.0.1:${port}${path}`, init),
  )
})

afterAll(() => {
  vi.unstubAllGlobals()
  server.close()
})

const send = () => sendDraft('plan', { revision: 1, content: toContent(), by: 'person' })

it('keeps and sends again what a full disk or an absent database refused', async () => {
  thrown = new StorageError('full')
  expect(await send()).toEqual({ kind: 'unreachable', why: 'full' })
  thrown = Object.assign(new Error('could not extend file'), { code: '53100' })
  expect(await send()).toEqual({ kind: 'unreachable', why: 'full' })
  thrown = new OutageError()
  expect(await send()).toEqual({ kind: 'unreachable', why: 'away' })
  thrown = new RangeError('a slip of ours')
  expect(await send()).toEqual({ kind: 'unreachable', why: 'away' })
})

it('does not send again what a person has to look at first', async () => {
  thrown = new SignedOutError()
  expect(await send()).toEqual({ kind: 'signed-out' })
})

it('hands over what somebody else has saved, when it is a plan', async () => {
  const current = { revision: 4, content: toContent(), changedBy: 'Ines Okafor' }
  thrown = new ConflictError(current)
  expect(await send()).toEqual({ kind: 'conflict', current })
  thrown = new ConflictError({ revision: 4, content: { ...toContent(), schemaVersion: 99 } })
  expect(await send()).toEqual({ kind: 'refused', message: 'This was changed elsewhere in the meantime.' })
})

it('tells in the words of the server what it refuses', async () => {
  thrown = new InputError('A title is needed.', [{ path: 'title', found: '', allowed: 'a title' }])
  expect(await send()).toEqual({ kind: 'refused', message: 'A title is needed.' })
})

it('says that there is no network when nothing answers', async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(await send()).toEqual({ kind: 'unreachable', why: 'network' })
})
