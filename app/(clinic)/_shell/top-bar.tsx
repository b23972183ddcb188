'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { PlinthMark } from '@/app/_components/plinth-mark'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { useLateParts } from '@/app/_ui/late-part'
import { LinkWaiting } from '@/app/_ui/link-waiting'
import { GoTo } from './go-to'
import { keepFocus } from './keep-focus'
import { isAt, type Place, places } from './places'
import { WhoMenu } from './who-menu'

type Who = { name: string; credentials: string | null; clinic: string }

/** Bar of 48 px above every screen, places below on a phone. The builder has a bar of its own on a phone. */
export function TopBar({ children, ...who }: Who & { children: ReactNode }) {
  const path = usePathname()
  const inPlan = path.startsWith('/plans/')
  useLateParts()
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => (content.current ? keepFocus(content.current) : undefined), [])
  return (
    <div
      className={classNames(
        'flex min-h-dvh flex-col [--bar:48px] [--dock:0px]',
        inPlan ? 'max-tablet:[--bar:0px]' : 'max-tablet:[--dock:56px]',
      )}
    >
      <header
        className={classNames(
          'sticky top-0 z-30 flex h-12 items-center gap-6 border-line border-b bg-paper px-4 print:hidden',
          inPlan && 'max-tablet:hidden',
        )}
      >
        <HomeLink />
        <PlaceLinks path={path} />
        <span className="flex-1" />
        <GoTo />
        <WhoMenu {...who} />
      </header>
      <div ref={content} id="content" className="flex min-h-0 flex-1 flex-col pb-(--dock)">
        {children}
      </div>
      {!inPlan && <Dock path={path} />}
    </div>
  )
}

function HomeLink() {
  const t = useTranslations('shell')
  return (
    <Link
      href={places[0].href}
      aria-label={t('home')}
      className="flex items-center gap-2 text-[15px] leading-5 font-semibold tracking-[-0.005em] no-underline"
    >
      <PlinthMark />
      {t('productName')}
    </Link>
  )
}

function PlaceLinks({ path }: { path: string }) {
  const t = useTranslations('shell')
  return (
    <nav aria-label={t('places')} className="flex h-full gap-5 max-tablet:hidden">
      {places.map((place) => (
        <PlaceLink
          key={place.name}
          place={place}
          path={path}
          look="flex items-center border-transparent border-y-2 transition-press"
          current="border-b-ink font-semibold text-ink"
          other="font-medium text-ink-2 hover:text-accent"
        />
      ))}
    </nav>
  )
}

function Dock({ path }: { path: string }) {
  const t = useTranslations('shell')
  return (
    <nav
      aria-label={t('places')}
      className="fixed inset-x-0 bottom-0 z-30 grid h-14 grid-cols-4 border-line border-t bg-paper tablet:hidden print:hidden"
    >
      {places.map((place) => (
        <PlaceLink
          key={place.name}
          place={place}
          path={path}
          look="grid content-center justify-items-center gap-0.5 border-t-2 text-12"
          current="-mt-px border-ink font-semibold text-ink"
          other="border-transparent text-ink-2"
          icon={<Icon name={place.icon} size={20} />}
        />
      ))}
    </nav>
  )
}

function PlaceLink({
  place: { name, href, roots },
  path,
  look,
  current,
  other,
  icon,
}: {
  place: Place
  path: string
  /** Classes: of each, of the one that is open, of the others. */
  look: string
  current: string
  other: string
  icon?: ReactNode
}) {
  const t = useTranslations('shell')
  const isCurrent = isAt(path, roots)
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames('relative no-underline', look, isCurrent ? current : other)}
    >
      {icon}
      {t(`place.${name}`)}
      <LinkWaiting label={t('loading')} />
    </Link>
  )
}
