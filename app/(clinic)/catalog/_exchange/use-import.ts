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
import { askImport } from './ask-import'
import { fileSize } from './file-size'

export type Chosen = { name: string; table: ImportTable; twins: TwinChoice; report: ImportReport }
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

  async function send(name: string, table: ImportTable, twins: TwinChoice, write: boolean) {
    const turn = ++asked.current
    setFailure('')
    setBusy({ name, progress: null, reading: false })
    // What was just chosen shows at once; what it does shows when it is known.
    setChosen((now) => now && { ...now, table, twins })
    try {
      const report = await askImport({ ...table, twins, write }, (progress) => {
        if (turn === asked.current) setBusy({ name, progress, reading: false })
      })
      if (turn !== asked.current) return
      setChosen({ name, table: { ...table, columns: report.columns }, twins, report })
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
    failure,
    async choose(file: File) {
      setChosen(null)
      setFailure('')
      setBusy({ name: file.name, progress: null, reading: true })
      const table = await readFile(file).catch((error: unknown) =>
        error instanceof TableError ? error : null,
      )
      if (table && !(table instanceof TableError))
        return send(file.name, { ...table, columns: null }, 'skip', false)
      setBusy(null)
      const words = { name: file.name, size: fileSize, most: exchangeLimits.rows }
      setFailure(t(table?.code ?? 'unreadable', words))
    },
    check: ({ name, table, twins }: Pick<Chosen, 'name' | 'table' | 'twins'>) =>
      send(name, table, twins, false),
    write: ({ name, table, twins }: Chosen) => send(name, table, twins, true),
  }
}

async function readFile(file: File) {
  if (file.size > exchangeLimits.bytes) throw new TableError('tooLarge')
  return readTable(new Uint8Array(await file.arrayBuffer()))
}
