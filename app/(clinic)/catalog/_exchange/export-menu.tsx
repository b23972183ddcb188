'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { Menu, MenuItem } from '@/app/_ui/menu'
import { useToast } from '@/app/_ui/toast'
import { tableFormats, writeCsv, writeWorkbook } from '@/lib/catalog/own/exchange/write-table'

const itemsAnswer = readWith(
  (value): value is { items: object[] } => isRecord(value) && Array.isArray(value.items),
)
const rowsAnswer = readWith(
  (value): value is { rows: string[][] } => isRecord(value) && Array.isArray(value.rows),
)

/** A table, or a ZIP of the items with their photos and films. */
const fileFormats = [...tableFormats, 'zip'] as const
type FileFormat = (typeof fileFormats)[number]

/** The clinic's own items as a file to save. */
export function ExportMenu() {
  const t = useTranslations('catalog.export')
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  async function save(format: FileFormat) {
    setBusy(true)
    const made = await makeFile(format).catch(() => null)
    setBusy(false)
    if (!made) return void toast({ text: t('failed'), icon: 'stop' })
    if (made.count > 0) download(made.file, `${t('fileName')}.${format}`)
    toast({ text: t('made', { count: made.count }) })
  }
  return (
    <Menu trigger={<Button busy={busy && t('making')}>{t('label')}</Button>}>
      {fileFormats.map((format) => (
        <MenuItem key={format} onSelect={() => void save(format)}>
          {t(`as.${format}`)}
        </MenuItem>
      ))}
    </Menu>
  )
}

async function makeFile(format: FileFormat): Promise<{ file: Blob; count: number }> {
  if (format === 'zip') {
    const answer = await clinicFetch('/api/catalog/own/export?as=package')
    if (!answer.ok) throw new TypeError('The file was not made.')
    return { file: await answer.blob(), count: Number(answer.headers.get('X-Items')) }
  }
  if (format === 'json') {
    const { items } = await fetchJson('/api/catalog/own/export', itemsAnswer)
    const file = new Blob([JSON.stringify({ items }, null, 2)], { type: 'application/json' })
    return { file, count: items.length }
  }
  const { rows } = await fetchJson('/api/catalog/own/export?as=rows', rowsAnswer)
  return { file: await (format === 'csv' ? writeCsv : writeWorkbook)(rows), count: rows.length - 1 }
}

function download(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
