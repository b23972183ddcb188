import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import * as z from 'zod/mini'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { Button } from '@/app/_ui/button'
import { FileButton } from '@/app/_ui/file-button'
import { Icon } from '@/app/_ui/icon'
import { logoLimits } from '@/lib/clinic/logo/logo-limits'

const size = `${logoLimits.bytes / 1_000_000} MB`

/** Chooses the logo, which is kept at once and apart from the form, or takes it away; what is typed meanwhile stays. */
export function LogoField({ hasLogo }: { hasLogo: boolean }) {
  const t = useTranslations('settings.clinic.logo')
  const router = useRouter()
  const limits = useId()
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      if (file && file.size > logoLimits.bytes) return t('tooLarge', { size })
      const init = file ? { method: 'PUT', file } : { method: 'DELETE' }
      const refused = await fetchJson('/api/clinic/logo', z.null(), init).catch(
        (error: unknown) => toRefusal(error).message || t('failed'),
      )
      if (refused === null) router.refresh()
      return refused
    },
  })
  const { data: refused, variables: sent, isPending } = change
  return (
    <div>
      <p className="mb-1.5 text-12 font-medium text-ink-2">{t('title')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <FileButton
          label={t(hasLogo ? 'other' : 'add')}
          accept={logoLimits.types.join(',')}
          describedBy={limits}
          off={isPending}
          onChoose={(file) => change.mutate(file)}
        />
        {hasLogo && (
          <Button look="text" icon="trash" onClick={() => change.mutate(null)}>
            {t('remove')}
          </Button>
        )}
      </div>
      <p id={limits} className="mt-1.5 text-12 text-ink-3">
        {t('limits', { size })}
      </p>
      {refused && (
        <p role="alert" className="mt-1.5 flex gap-1.5">
          <Icon name="stop" className="mt-0.5" />
          {refused}
        </p>
      )}
      <p role="status" className="mt-1.5 text-ink-2 empty:hidden">
        {isPending ? t('keeping') : refused === null && t(sent ? 'kept' : 'removed')}
      </p>
    </div>
  )
}
