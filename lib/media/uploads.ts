import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { ClinicScope } from '@/lib/access/scope'
import { environment } from '@/lib/environment'
import { NotFoundError } from '@/lib/errors'

type Sender = Pick<ClinicScope, 'clinicId' | 'userId'>

export const uploadPath = '/api/uploads'
/** A network that was away for a night still finds its half upload. */
const keptMs = 24 * 60 * 60 * 1000
const uploadId = /^[0-9a-f]{32}$/

/**
 * Answers one request of a resumable upload (tus 1.0) of a member. The length is refused before a byte is read; who
 * began an upload alone may go on with it. What was not fetched within a day is removed.
 */
export async function answerUpload(
  sender: Sender,
  request: Request,
  { maxBytes }: { maxBytes: number },
): Promise<Response> {
  const store = await openStore()
  const server = new Server({
    path: uploadPath,
    relativeLocation: true,
    maxSize: maxBytes,
    datastore: store,
    onUploadCreate: async (_, upload) => ({ metadata: { ...upload.metadata, ...toOwner(sender) } }),
  })
  if (request.method === 'POST') await removeExpired(store)
  else await requireOwner(store, sender, new URL(request.url).pathname.split('/').at(-1) ?? '')
  return inOurWay(await server.handleWeb(request))
}

/** Where the bytes of an upload lie that this member sent whole, and how many there are. Throws NotFoundError. */
export async function findUpload(sender: Sender, id: string): Promise<{ file: string; size: number }> {
  const store = await openStore()
  await requireOwner(store, sender, id)
  const { offset, size } = await store.getUpload(id)
  if (size === undefined || offset < size) throw new NotFoundError('upload')
  return { file: path.join(store.directory, id), size }
}

/**
 * The protocol's library lets pages of every site read its answers, and refuses in bare text: ours are for our own pages,
 * and a refusal is JSON with a message.
 */
async function inOurWay(response: Response): Promise<Response> {
  for (const name of [...response.headers.keys()])
    if (name.startsWith('access-control-')) response.headers.delete(name)
  if (response.status < 400) return response
  const { status, headers } = response
  for (const name of ['content-type', 'content-length']) headers.delete(name)
  return Response.json({ message: (await response.text()).trim() }, { status, headers })
}

/** The library makes the directory without waiting for it: the first upload of a house would find none. */
async function openStore(): Promise<FileStore> {
  const directory = path.join(environment().dataDirectory, 'uploads')
  await mkdir(directory, { recursive: true })
  return new FileStore({ directory, expirationPeriodInMilliseconds: keptMs })
}

/** Two who begin at once find the same to remove: what one of them took already is no error of the other's upload. */
async function removeExpired(store: FileStore): Promise<void> {
  const ids = (await store.configstore.list?.()) ?? []
  await Promise.allSettled(
    ids.map(async (id) => {
      const begun = (await store.configstore.get(id))?.creation_date
      if (begun && Date.parse(begun) < Date.now() - keptMs) await store.remove(id)
    }),
  )
}

function toOwner({ clinicId, userId }: Sender) {
  return { clinicId, userId }
}

async function requireOwner(store: FileStore, sender: Sender, id: string): Promise<void> {
  const upload = uploadId.test(id) ? await store.getUpload(id).catch(() => null) : null
  const { clinicId, userId } = upload?.metadata ?? {}
  if (clinicId !== sender.clinicId || userId !== sender.userId) throw new NotFoundError('upload')
}
