import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import type { Sending } from './use-upload'

/** How far an upload is, and the way to halt it and to go on. */
export function UploadProgress({ upload }: { upload: Sending }) {
  const t = useTranslations('own.upload')
  return (
    <div className="grid gap-2">
      <progress
        max={100}
        value={upload.percent}
        aria-label={t('sending')}
        className="w-full accent-(--accent)"
      />
      <p role="status">
        {upload.state === 'waiting' ? t('waiting') : t('progress', { percent: upload.percent })}
      </p>
      {upload.state === 'sending' ? (
        <Button onClick={upload.pause}>{t('pause')}</Button>
      ) : (
        <Button onClick={upload.resume}>{t('resume')}</Button>
      )}
    </div>
  )
}
