'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Upload } from 'tus-js-client'
import { toPageHeaders } from '@/app/_session/clinic-fetch'

/** `waiting`: the network is away, and it goes on when it is back. */
export type UploadState = 'idle' | 'sending' | 'paused' | 'waiting' | 'failed'

/** Small enough that little is sent twice after a break, and that no limit of a request is met. */
const partBytes = 512 * 1024
const retryDelays = [0, 1000, 3000, 6000, 12_000]

export type Sending = ReturnType<typeof useUpload>

/** Sends a file in parts (tus), which can be paused and goes on where it ended, after a reload too. */
export function useUpload(what: 'photo' | 'film' | 'package', onSent: (uploadId: string) => void) {
  const upload = useRef<Upload>(null)
  const [state, setState] = useState<UploadState>('idle')
  const [percent, setPercent] = useState(0)
  const resume = () => {
    if (!upload.current) return
    setState('sending')
    upload.current.start()
  }
  const goOn = useEffectEvent(() => {
    if (state === 'waiting') resume()
  })
  useEffect(() => {
    window.addEventListener('online', goOn)
    return () => {
      window.removeEventListener('online', goOn)
      void upload.current?.abort()
    }
  }, [])

  async function send(file: File) {
    setState('sending')
    setPercent(0)
    const tus = await import('tus-js-client')
    const begun = new tus.Upload(file, {
      endpoint: `/api/uploads?for=${what}`,
      headers: Object.fromEntries(toPageHeaders('person')),
      chunkSize: partBytes,
      retryDelays,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => setPercent(all > 0 ? Math.floor((100 * sent) / all) : 0),
      onError: (error) =>
        setState('originalResponse' in error && error.originalResponse ? 'failed' : 'waiting'),
      onSuccess: () => {
        setState('idle')
        onSent(begun.url?.split('/').at(-1) ?? '')
      },
    })
    upload.current = begun
    const [before] = await begun.findPreviousUploads()
    if (before) begun.resumeFromPreviousUpload(before)
    begun.start()
  }

  return {
    state,
    percent,
    send,
    resume,
    pause: () => {
      void upload.current?.abort()
      setState('paused')
    },
  }
}
