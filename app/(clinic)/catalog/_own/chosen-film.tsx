'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { textsOf } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import type { OwnFilm } from '@/lib/catalog/own/own-item'
import { wholePhoto } from '@/lib/catalog/photo/photo-edit'
import type { MediaKey } from '@/lib/media/media-key'
import { toFrame } from './to-frame'
import { UploadProgress } from './upload-progress'
import { useUpload } from './use-upload'

/** A film before it is sent, with the picture that is to stand until it plays; sends first that picture, then the film. */
export function ChosenFilm({
  file,
  seconds,
  onAdd,
  onFail,
  onCancel,
  onUnplayed,
}: {
  file: File
  seconds: number
  onAdd: (film: OwnFilm) => void
  /** With what went wrong, in words; the film can be sent again. */
  onFail: (message: string) => void
  onCancel: () => void
  /** This browser cannot show it. */
  onUnplayed: () => void
}) {
  const t = useTranslations('own.film')
  const video = useRef<HTMLVideoElement>(null)
  const poster = useRef<MediaKey>(null)
  const [at, setAt] = useState(() => Math.min(1, seconds / 2))
  const [keeping, setKeeping] = useState(false)
  const url = useObjectUrl(file)

  async function keep(path: string, json: object): Promise<MediaKey | null> {
    setKeeping(true)
    const kept = await fetchJson(path, textsOf('key'), { method: 'POST', json }).catch(toRefusal)
    setKeeping(false)
    if ('key' in kept) return kept.key as MediaKey
    onFail(kept.message || t('failed'))
    return null
  }
  const film = useUpload('film', async (uploadId) => {
    const key = await keep('/api/catalog/media/films', { uploadId })
    if (key && poster.current) onAdd({ key, poster: poster.current })
  })
  const picture = useUpload('photo', async (uploadId) => {
    poster.current = await keep('/api/catalog/media', { uploadId, edit: wholePhoto })
    if (poster.current) void film.send(file)
  })
  async function send() {
    onFail('')
    const frame = video.current && (await toFrame(video.current))
    if (frame) await picture.send(frame)
    else onUnplayed()
  }
  const sending = [picture, film].find(({ state }) => state !== 'idle' && state !== 'failed')
  return (
    <div className="grid w-full gap-4 border-line border-t pt-3 tablet:grid-cols-[auto_240px]">
      <video
        ref={video}
        src={url}
        aria-label={t('preview')}
        className="max-h-72 max-w-full border border-line bg-plate"
        preload="auto"
        playsInline
        muted
        onLoadedMetadata={({ currentTarget }) => {
          currentTarget.currentTime = at
        }}
        onError={onUnplayed}
      />
      <div className="grid content-start gap-3">
        <label className="grid gap-1 text-12 text-ink-2">
          {t('frame')}
          <input
            type="range"
            min={0}
            max={seconds}
            step={0.1}
            value={at}
            disabled={sending !== undefined}
            aria-valuetext={t('frameAt', { seconds: at })}
            className="accent-(--accent)"
            onChange={({ target }) => {
              setAt(Number(target.value))
              if (video.current) video.current.currentTime = Number(target.value)
            }}
          />
          <span className="text-ink">{t('frameAt', { seconds: at })}</span>
        </label>
        {sending ? (
          <UploadProgress upload={sending} />
        ) : (
          <span className="flex gap-2">
            <Button icon="check" busy={keeping && t('kept')} onClick={() => void send()}>
              {t('use')}
            </Button>
            <Button look="text" onClick={onCancel}>
              {t('cancel')}
            </Button>
          </span>
        )}
        {(film.state === 'failed' || picture.state === 'failed') && <p role="alert">{t('failed')}</p>}
      </div>
    </div>
  )
}

/** An address of the file in this page, given back when it is no longer shown. */
function useObjectUrl(file: File): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}
