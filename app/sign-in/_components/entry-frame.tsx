import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FigurePicture } from '@/app/_components/figure-picture'
import { PlinthMark } from '@/app/_components/plinth-mark'
import { findFigure } from '@/lib/figure/find-figure'

/** The way in: what to fill in at the left, and beside it, standing on one line across the page, what it is all about. */
export async function EntryFrame({
  title,
  subtitle,
  foot,
  children,
}: {
  title: string
  subtitle?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  const t = await getTranslations('shell')
  return (
    <div className="relative isolate grid min-h-dvh grid-rows-[auto_1fr_auto] overflow-x-clip px-16 py-12 max-wide:px-12 max-tablet:px-4 max-tablet:py-6">
      <header className="flex items-center gap-2 text-[15px] leading-5 font-semibold tracking-[-0.005em]">
        <PlinthMark />
        {t('productName')}
      </header>
      <main className="grid items-start pt-[max(4rem,calc(50dvh-19rem))] pb-24 max-tablet:py-10">
        <div className="grid max-w-[344px] gap-4 max-tablet:max-w-none">
          <div>
            <h1 className="text-28 font-semibold tracking-[-0.015em]">{title}</h1>
            {subtitle && <p className="mt-1 text-14 leading-[22px] text-ink-2">{subtitle}</p>}
          </div>
          {children}
        </div>
      </main>
      <footer className="text-ink-3 tablet:min-h-9">{foot}</footer>
      <div
        aria-hidden="true"
        className="absolute inset-x-0 bottom-[148px] -z-10 flex justify-end border-ink border-b pe-24 ps-[440px] max-wide:pe-12 max-tablet:hidden"
      >
        <FigurePicture
          figure={findFigure('mt-hip-lad')}
          eager
          className="aspect-[3/2] w-full max-w-[560px] [@media(prefers-color-scheme:light)]:translate-y-3"
        />
      </div>
    </div>
  )
}
