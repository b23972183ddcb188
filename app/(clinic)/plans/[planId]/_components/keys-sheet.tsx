'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { LateDialog, latePart } from '@/app/_ui/late-part'
import { useScreenActs } from './use-screen-acts'

const keysDialog = latePart(() => import('./keys-dialog').then((part) => part.KeysDialog))

/** `?` opens the sheet with all keys of the builder, outside of a field. */
export function KeysSheet() {
  const [open, setOpen] = useState(false)
  useScreenActs(() => setOpen(true))
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (event.key !== '?' || typing || event.defaultPrevented) return
    event.preventDefault()
    setOpen(true)
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return <LateDialog part={keysDialog} props={{ open, onOpenChange: setOpen }} />
}
