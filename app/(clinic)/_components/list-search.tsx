'use client'

import { useTranslations } from 'next-intl'
import { SearchInput } from '@/app/_ui/search-input'

/** The search at the head of a list that has the whole screen. */
export function ListSearch({
  value,
  onValueChange,
  className,
  ...words
}: {
  label: string
  placeholder: string
  value: string
  onValueChange: (value: string) => void
  className?: string
}) {
  const common = useTranslations('common')
  return (
    <SearchInput
      {...words}
      clearLabel={common('clearSearch')}
      hotkey="/"
      size="normal"
      value={value}
      onValueChange={onValueChange}
      className={`max-tablet:h-12 tablet:w-[264px]! ${className ?? ''}`}
    />
  )
}
