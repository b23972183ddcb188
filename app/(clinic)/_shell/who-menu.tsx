'use client'

import { useLocale, useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { signOut } from '@/app/_session/sign-out'
import { Icon } from '@/app/_ui/icon'
import { Menu, MenuChoices, MenuItem, MenuLink, MenuRule } from '@/app/_ui/menu'
import { completeLocales, languageOf } from '@/lib/i18n/locales'
import { chooseLanguage } from './choose-language'
import { useTheme } from './page-theme'
import { themes } from './theme'

/** Who is signed in, and what concerns them alone. */
export function WhoMenu({
  name,
  credentials,
  clinic,
}: {
  name: string
  credentials: string | null
  clinic: string
}) {
  const t = useTranslations('shell')
  const { theme, choose } = useTheme()
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('whoMenu', { name })}
          className="flex h-8 items-center gap-2 rounded-control px-2 text-ink-2 transition-press hover:bg-accent-tint data-popup-open:bg-accent-tint max-tablet:size-10 max-tablet:justify-center max-tablet:px-0"
        >
          <b className="font-medium text-ink max-tablet:hidden">{name}</b>
          <span className="max-tablet:hidden">{credentials}</span>
          <Icon name="person" size={20} className="tablet:hidden" />
        </button>
      }
    >
      <p className="px-3 pt-1.5 pb-2">
        <b className="block">{name}</b>
        <span className="text-12 text-ink-2">{clinic}</span>
      </p>
      <MenuRule />
      <MenuChoices
        label={t('theme')}
        value={theme}
        onValueChange={choose}
        choices={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
      <MenuRule />
      <MenuChoices
        label={t('language')}
        value={useLocale()}
        onValueChange={(locale) => startTransition(async () => void (await chooseLanguage(locale)))}
        choices={completeLocales.map((value) => ({ value, label: languageOf(value).name }))}
      />
      <MenuRule />
      <MenuLink href="/settings/security" icon="key">
        {t('security')}
      </MenuLink>
      <MenuItem icon="out" onSelect={() => void signOut()}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
