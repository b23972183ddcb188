'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import * as z from 'zod/mini'
import { FigurePicture } from '@/app/_components/figure-picture'
import { FilmPlayer } from '@/app/_components/film-player'
import { fetchJson } from '@/app/_session/fetch-json'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import type { CatalogItem } from '@/lib/catalog/item'
import { useBuilder } from './builder-context'

const rich = z.array(z.object({ text: z.string(), strong: z.optional(z.boolean()) }))
const peeked = z.object({
  locale: z.enum(['en', 'es']),
  text: z.object({ start: rich, move: z.array(rich), feel: rich, stop: rich, alt: z.string() }),
})

/** An item to be read before it is added: its pictures and what the patient will read, in the plan's language. */
export function PeekDialog({
  item,
  onAdd,
  onClose,
}: {
  item: Pick<CatalogItem, 'slug' | 'name' | 'kind' | 'figure'>
  onAdd: () => void
  onClose: () => void
}) {
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const words = useTranslations('catalog.screen')
  const { content, can } = useBuilder()
  const { data, isError } = useQuery({
    queryKey: ['catalog', 'peek', item.slug, content.locale],
    queryFn: ({ signal }) =>
      fetchJson(`/api/catalog/items/${item.slug}?locale=${content.locale}`, peeked, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const group = ['ED', 'CT', 'MI', 'SF'].includes(item.kind) ? 'read' : 'do'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={item.name}
      closeLabel={common('close')}
      actions={
        can.change && (
          <Button look="primary" icon="plus" onClick={onAdd}>
            {t('addNamed', { name: item.name })}
          </Button>
        )
      }
    >
      <div className="grid grid-cols-2 gap-4">
        {item.figure?.end && (
          <FigurePicture figure={item.figure} pose="start" eager className="h-36 w-full" />
        )}
        <FigurePicture
          figure={item.figure}
          kind={item.kind}
          alt={data?.text.alt ?? item.name}
          eager
          className="h-36 w-full"
        />
        {item.figure?.film && (
          <FilmPlayer
            film={item.figure.film}
            label={words('filmNamed', { name: item.name })}
            className="h-36 w-full bg-plate"
          />
        )}
      </div>
      {isError && <p className="mt-4">{t('peek.failed')}</p>}
      <div lang={data?.locale} className="mt-4 min-h-64 font-patient text-16">
        {data && (
          <dl className="grid gap-3">
            <Part term={words(`part.${group}.start`)} lines={[data.text.start]} />
            <Part term={words(`part.${group}.move`)} lines={data.text.move} />
            <Part term={words(`part.${group}.feel`)} lines={[data.text.feel]} />
            <Part term={words(`part.${group}.stop`)} lines={[data.text.stop]} />
          </dl>
        )}
      </div>
    </Dialog>
  )
}

function Part({ term, lines }: { term: string; lines: z.infer<typeof rich>[] }) {
  return (
    <div>
      <dt className="font-sans text-12 font-medium text-ink-3">{term}</dt>
      {lines.map((line, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are told apart by their place
        <dd key={number}>
          {line.map(({ text, strong }, run) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of one line are told apart by their place
            strong ? <b key={run}>{text}</b> : <span key={run}>{text}</span>,
          )}
        </dd>
      ))}
    </div>
  )
}
