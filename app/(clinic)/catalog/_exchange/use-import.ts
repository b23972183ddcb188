'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { toRefusal } from '@/app/_session/fetch-json'
import { exchangeLimits } from '@/lib/catalog/own/exchange/exchange-limits'
import type {
  ImportProgress,
  ImportReport,
  ImportTable,
  TwinChoice,
} from '@/lib/catalog/own/exchange/import-report'
import { readTable, TableError } from '@/lib/catalog/own/exchange/read-table'
import { useUpload } from '../_own/use-upload'
import { askImport } from './ask-import'
import { fileSize, packageSize } from './file-size'

export type Chosen = {
  name: string
  table: ImportTable
  /** Where the file went whose photos and films come with it. */
  uploadId: string | null
  twins: TwinChoice
  report: ImportReport
}
/** `null` progress: it is read or sent. */
type Busy = { name: string; progress: ImportProgress | null; reading: boolean }

/** A file on its way into the catalog: read here, checked there, written when it is told to. */
export function useImport() {
  const t = useTranslations('own.exchange')
  const router = useRouter()
  const client = useQueryClient()
  const [busy, setBusy] = useState<Busy | null>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [failure, setFailure] = useState('')
  /** An answer to what was asked before the newest is none any more. */
  const asked = useRef(0)

  /** A package is sent whole before its rows are looked at. */
  const read = useRef<{ name: string; table: ImportTable }>(null)
  const upload = useUpload('package', (uploadId) => {
    if (read.current) void send({ ...read.current, uploadId, twins: 'skip' }, false)
  })

  async function send({ name, table, uploadId, twins }: Omit<Chosen, 'report'>, write: boolean) {
    const turn = ++asked.current
    setFailure('')
    setBusy({ name, progress: null, reading: false })
    // What was just chosen shows at once; what it does shows when it is known.
    setChosen((now) => now && { ...now, table, twins })
    try {
      const report = await askImport({ ...table, uploadId, twins, write }, (progress) => {
        if (turn === asked.current) setBusy({ name, progress, reading: false })
      })
      if (turn !== asked.current) return
      setChosen({ name, table: { ...table, columns: report.columns }, uploadId, twins, report })
      if (!write) return
      await client.invalidateQueries({ queryKey: ['catalog'] })
      router.refresh()
    } catch (error) {
      if (turn === asked.current) setFailure(toRefusal(error).message || t('failed'))
    } finally {
      if (turn === asked.current) setBusy(null)
    }
  }

  return {
    busy,
    chosen,
    failure: upload.state === 'failed' ? t('failed') : failure,
    upload: upload.state === 'idle' || upload.state === 'failed' ? null : upload,
    async choose(file: File) {
      setChosen(null)
      setFailure('')
      setBusy({ name: file.name, progress: null, reading: true })
      const table = await readFile(file).catch((error: unknown) =>
        error instanceof TableError ? error : null,
      )
      if (table && !(table instanceof TableError)) {
        const { media, ...rows } = table
        read.current = { name: file.name, table: { ...rows, columns: null } }
        if (media === 0) return send({ ...read.current, uploadId: null, twins: 'skip' }, false)
        setBusy(null)
        return upload.send(file)
      }
      setBusy(null)
      const words = { name: file.name, size: fileSize, packageSize, most: exchangeLimits.rows }
      setFailure(t(table?.code ?? 'unreadable', words))
    },
    check: (asked: Omit<Chosen, 'report'>) => send(asked, false),
    write: (asked: Chosen) => send(asked, true),
  }
}

async function readFile(file: File) {
  if (file.size > exchangeLimits.packageBytes) throw new TableError('tooLarge')
  return readTable(new Uint8Array(await file.arrayBuffer()))
}
