'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'
import { Button } from '@/app/_ui/button'

const usesSchema = z.object({
  uses: z.array(z.object({ planId: z.string(), plan: z.string(), patient: z.string() })),
})

/** In how many plans of the clinic an item stands; whose they are is shown, and recorded as read, when asked. */
export function ItemUses({ slug, count }: { slug: string; count: number }) {
  const t = useTranslations('catalog.screen.uses')
  const [asked, setAsked] = useState(false)
  const { data } = useQuery({
    queryKey: ['catalog', 'uses', slug],
    queryFn: ({ signal }) => fetchJson(`/api/catalog/own/${slug}/uses`, usesSchema, { signal }),
    enabled: asked,
  })
  if (count === 0) return <p className="pt-2 text-ink-2">{t('none')}</p>
  return (
    <div className="grid justify-items-start gap-2 pt-2">
      <Button look="text" size="small" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {t('count', { count })}
      </Button>
      {asked && data && (
        <ul className="grid w-full">
          {data.uses.map(({ planId, plan, patient }) => (
            <li key={planId} className="border-line border-b py-1.5">
              <Link
                href={`/plans/${planId}` as Route}
                className="no-underline hover:text-accent hover:underline"
              >
                {patient} <span className="text-ink-2">{plan}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
