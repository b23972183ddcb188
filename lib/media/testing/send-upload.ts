import type { ClinicScope } from '@/lib/access/scope'
import { answerUpload } from '../uploads'

type Sender = Pick<ClinicScope, 'clinicId' | 'userId'>

/** One request of a resumable upload, as a browser sends it. */
export function askUpload(
  sender: Sender,
  {
    method,
    path,
    headers,
    body,
  }: { method: string; path: string; headers: Record<string, string>; body?: Uint8Array },
  limit: { maxBytes: number },
): Promise<Response> {
  const sent = {
    method,
    headers: { 'Tus-Resumable': '1.0.0', ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  }
  return answerUpload(sender, new Request(`http://localhost:3000${path}`, sent), limit)
}

/** Sends bytes in two parts, as after a break; asks in between how many have arrived. Answers the upload's id. */
export async function sendUpload(
  sender: Sender,
  bytes: Uint8Array,
  limit: { maxBytes: number },
): Promise<{ id: string; arrived: string | null }> {
  const begun = await askUpload(
    sender,
    { method: 'POST', path: '/api/uploads', headers: { 'Upload-Length': String(bytes.length) } },
    limit,
  )
  const path = begun.headers.get('Location') ?? ''
  const part = (from: number, to?: number) =>
    askUpload(
      sender,
      {
        method: 'PATCH',
        path,
        headers: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(from) },
        body: bytes.subarray(from, to),
      },
      limit,
    )
  await part(0, 100)
  const head = await askUpload(sender, { method: 'HEAD', path, headers: {} }, limit)
  await part(100)
  return { id: path.split('/').at(-1) ?? '', arrived: head.headers.get('Upload-Offset') }
}
