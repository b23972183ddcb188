import { clinicFetch } from '@/app/_session/clinic-fetch'
import { RefusedError } from '@/app/_session/fetch-json'
import { isRecord } from '@/app/_session/read-answer'
import type {
  ImportProgress,
  ImportReport,
  ImportTable,
  TwinChoice,
} from '@/lib/catalog/own/exchange/import-report'

/** Has a table checked, or imported with `write`. Throws RefusedError with the words of a refusal, and as fetch does. */
export async function askImport(
  asked: ImportTable & { uploadId: string | null; twins: TwinChoice; write: boolean },
  tell: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const response = await clinicFetch('/api/catalog/own/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  })
  if (!response.ok || !response.body)
    throw new RefusedError(response.status, await response.json().catch(() => null))
  for await (const line of readLines(response.body)) {
    if ('progress' in line) tell(line.progress as ImportProgress)
    if ('result' in line) return line.result as ImportReport
    if ('error' in line) throw new RefusedError(Number(line.status), line.error)
  }
  throw new TypeError('The answer ended before its result.')
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<Record<string, unknown>> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    const lines = `${rest}${value ?? ''}`.split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) {
      const read: unknown = line === '' ? null : JSON.parse(line)
      if (isRecord(read)) yield read
    }
    if (done) return
  }
}
