'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { textsOf } from '@/app/_session/read-answer'
import { Button } from '@/app/_ui/button'
import { FileButton } from '@/app/_ui/file-button'
import { Icon } from '@/app/_ui/icon'
import { type PhotoEdit, wholePhoto } from '@/lib/catalog/photo/photo-edit'
import { photoLimits } from '@/lib/catalog/photo/photo-limits'
import type { MediaKey } from '@/lib/media/media-key'
import { PhotoPreview } from './photo-preview'
import { UploadProgress } from './upload-progress'
import { useUpload } from './use-upload'

const size = `${photoLimits.bytes / 1_000_000} MB`
type Chosen = { file: File; image: HTMLImageElement }

/** Chooses a photo, turns and cuts it, and sends it; nothing is sent before it is to be used. */
export function AddPhoto({ onAdd }: { onAdd: (key: MediaKey) => void }) {
  const t = useTranslations('own.photo')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [edit, setEdit] = useState<PhotoEdit>(wholePhoto)
  const [problem, setProblem] = useState('')
  const [keeping, setKeeping] = useState(false)
  const upload = useUpload('photo', async (uploadId) => {
    setKeeping(true)
    const json = { uploadId, edit }
    const kept = await fetchJson('/api/catalog/media', textsOf('key'), { method: 'POST', json }).catch(
      toRefusal,
    )
    setKeeping(false)
    if (!('key' in kept)) return setProblem(kept.message || t('failed'))
    setChosen(null)
    onAdd(kept.key as MediaKey)
  })

  async function choose(file: File) {
    setEdit(wholePhoto)
    setChosen(null)
    const refusal = refuse(file)
    const image = refusal ? null : await load(file)
    setProblem(refusal ?? (image ? '' : 'unreadable'))
    if (image) setChosen({ file, image })
  }

  const said =
    problem === 'unreadable' || problem === 'heic' || problem === 'tooLarge' ? t(problem, { size }) : problem
  return (
    <div className="grid justify-items-start gap-3">
      <FileButton
        label={t('add')}
        accept={`${photoLimits.types.join(',')},.heic,.heif`}
        onChoose={(file) => void choose(file)}
      />
      <p className="text-12 text-ink-3">{t('limits', { size })}</p>
      {said && (
        <p role="alert" className="flex gap-2">
          <Icon name="stop" className="mt-0.5" />
          {said}
        </p>
      )}
      {chosen && (
        <div className="grid gap-4 border-line border-t pt-3 tablet:grid-cols-[auto_240px]">
          <PhotoPreview image={chosen.image} edit={edit} label={t('preview')} />
          <div className="grid content-start gap-3">
            <Button
              className="justify-self-start"
              onClick={() => setEdit({ ...edit, turn: ((edit.turn + 90) % 360) as PhotoEdit['turn'] })}
            >
              {t('turn')}
            </Button>
            {(['left', 'right', 'top', 'bottom'] as const).map((edge) => (
              <label key={edge} className="grid gap-1 text-12 text-ink-2">
                {t(`crop.${edge}`)}
                <input
                  type="range"
                  min={0}
                  max={45}
                  value={Math.round(edit[edge] * 100)}
                  className="accent-(--accent)"
                  onChange={(event) => setEdit({ ...edit, [edge]: Number(event.target.value) / 100 })}
                />
              </label>
            ))}
            {upload.state === 'idle' || upload.state === 'failed' ? (
              <span className="flex gap-2">
                <Button
                  icon="check"
                  busy={keeping && t('kept')}
                  onClick={() => void upload.send(chosen.file)}
                >
                  {t('use')}
                </Button>
                <Button look="text" onClick={() => setChosen(null)}>
                  {t('cancel')}
                </Button>
              </span>
            ) : (
              <UploadProgress upload={upload} />
            )}
            {upload.state === 'failed' && <p role="alert">{t('failed')}</p>}
          </div>
        </div>
      )}
    </div>
  )
}

function refuse(file: File): 'heic' | 'tooLarge' | null {
  if (/\.hei[cf]$/i.test(file.name) || /hei[cf]/.test(file.type)) return 'heic'
  return file.size > photoLimits.bytes ? 'tooLarge' : null
}

/** The picture as the browser shows it, upright; null for what it cannot read. */
async function load(file: File): Promise<HTMLImageElement | null> {
  const image = new Image()
  image.src = URL.createObjectURL(file)
  const isRead = await image.decode().then(
    () => true,
    () => false,
  )
  URL.revokeObjectURL(image.src)
  return isRead ? image : null
}
