'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useWritten } from '@/app/_patient/written'
import type { PlanNews } from '@/lib/share/plan-news'
import { loadNewPage } from '../_offline/load-new-page'

const bold = (chunks: ReactNode) => <b>{chunks}</b>

/** A newer version came out while the page was open: what changed, and the way to it. The line in the dock tells of it. */
export function ChangedNotice({ news }: { news: PlanNews | null }) {
  const t = useTranslations('share.changed')
  const written = useWritten()
  const kinds = ['added', 'gone', 'changed'] as const
  return (
    <section className="reading-changed" aria-labelledby="changed">
      <h2 id="changed">{t('title')}</h2>
      {news?.note && (
        <p className="reading-news" {...written}>
          {news.note}
        </p>
      )}
      {kinds.map((kind) => {
        const names = news?.[kind] ?? []
        return names.length > 0 && <p key={kind}>{t.rich(kind, { b: bold, names: names.join(', ') })}</p>
      })}
      <button type="button" className="reading-link" onClick={() => void loadNewPage()}>
        {t('load')}
      </button>
    </section>
  )
}
