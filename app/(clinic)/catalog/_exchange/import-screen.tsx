'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { FileButton } from '@/app/_ui/file-button'
import { Icon } from '@/app/_ui/icon'
import { exchangeLimits } from '@/lib/catalog/own/exchange/exchange-limits'
import { UploadProgress } from '../_own/upload-progress'
import { ColumnTable } from './column-table'
import { fileSize, packageSize } from './file-size'
import { ImportDone } from './import-done'
import { ImportOutcome } from './import-outcome'
import { ImportProgressLine } from './import-progress-line'
import { ProblemTable } from './problem-table'
import { TwinList } from './twin-list'
import { useImport } from './use-import'

/** Brings a file of items into the catalog: choose it, look at what it would do, correct, and only then add. */
export function ImportScreen() {
  const t = useTranslations('own.exchange')
  const { busy, chosen, failure, upload, choose, check, write } = useImport()
  const report = chosen?.report
  const isDone = report?.added !== null && report !== undefined
  const { add = 0, update = 0, problemRows = 0 } = report?.counts ?? {}
  const off = problemRows > 0 ? t('problemsHint') : add + update === 0 && t('nothing')
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-paper">
      <div className="grid min-h-0 flex-1 content-start gap-8 px-8 py-6 wide:overflow-y-auto max-tablet:px-4">
        <header>
          <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{t('title')}</h1>
          <p className="mt-2 max-w-[62ch] text-ink-2">{t('intro')}</p>
        </header>
        <section className="grid justify-items-start gap-2">
          <FileButton
            label={t(chosen ? 'chooseOther' : 'choose')}
            accept=".csv,.tsv,.txt,.xlsx,.json,.zip"
            off={busy !== null || upload !== null}
            onChoose={choose}
          />
          <p className="text-12 text-ink-3">
            {t('limits', { size: fileSize, packageSize, most: exchangeLimits.rows })}
          </p>
          {failure && (
            <p role="alert" className="flex max-w-[62ch] gap-2">
              <Icon name="stop" className="mt-0.5" />
              {failure}
            </p>
          )}
        </section>
        {upload && (
          <section className="max-w-[62ch]">
            <UploadProgress upload={upload} />
          </section>
        )}
        {busy && <ImportProgressLine {...busy} />}
        {chosen && isDone && !busy && <ImportDone report={chosen.report} />}
        {chosen && !isDone && (
          <>
            <ImportOutcome chosen={chosen} />
            <ProblemTable report={chosen.report} />
            <TwinList chosen={chosen} onChoose={(twins) => check({ ...chosen, twins })} />
            <ColumnTable
              chosen={chosen}
              onChange={(columns) => check({ ...chosen, table: { ...chosen.table, columns } })}
            />
          </>
        )}
      </div>
      {chosen && !isDone && (
        <footer className="sticky bottom-0 flex flex-wrap items-center justify-end gap-3 border-ink border-t bg-paper px-8 py-3 max-tablet:bottom-(--dock) max-tablet:px-4">
          <Button
            look="primary"
            off={off}
            busy={busy?.progress?.step === 'write' && t('do', { add, update })}
            onClick={() => void write(chosen)}
          >
            {add + update > 0 ? t('do', { add, update }) : t('doAny')}
          </Button>
        </footer>
      )}
    </div>
  )
}
