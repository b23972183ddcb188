import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FigurePicture } from '@/app/_components/figure-picture'
import { PlinthMark } from '@/app/_components/plinth-mark'

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
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] px-16 py-12 max-wide:px-12 max-tablet:px-4 max-tablet:py-6">
      <p className="flex items-center gap-2 text-[15px] leading-5 font-semibold tracking-[-0.005em]">
        <PlinthMark />
        {t('productName')}
      </p>
      <main className="grid items-center max-tablet:items-start max-tablet:pt-10">
        <div className="grid grid-cols-[344px_1fr] items-end gap-24 border-ink max-wide:gap-12 max-tablet:grid-cols-1 tablet:relative">
          <div className="grid gap-4 py-12 max-tablet:py-0">
            <div>
              <h1 className="text-28 font-semibold tracking-[-0.015em]">{title}</h1>
              {subtitle && <p className="mt-1 text-14 leading-[22px] text-ink-2">{subtitle}</p>}
            </div>
            {children}
          </div>
          <FigurePicture
            slug="mt-hip-lad"
            eager
            className="mr-8 aspect-[3/2] w-full max-w-[560px] justify-self-end max-tablet:hidden"
          />
          <span
            aria-hidden="true"
            className="absolute bottom-0 left-1/2 w-screen -translate-x-1/2 border-ink border-b max-tablet:hidden"
          />
        </div>
      </main>
      <p className="text-ink-3 max-tablet:pt-10">{foot}</p>
    </div>
  )
}
