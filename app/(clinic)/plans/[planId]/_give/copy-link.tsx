'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'

/** Puts a link's address where it can be pasted. */
export function CopyLink({ address, look = 'primary' }: { address: string; look?: 'primary' | 'second' }) {
  const t = useTranslations('builder')
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    toast({ text: t('link.copied'), icon: 'check' })
  }
  return (
    <Button look={look} icon="link" onClick={copy}>
      {t('link.copy')}
    </Button>
  )
}
