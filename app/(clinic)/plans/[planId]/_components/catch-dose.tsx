'use client'

import { useEffect } from 'react'
import { catchTyping } from '@/app/(clinic)/_shell/catch-typing'

let caught = ''

/** Stands where the fields of an open row are about to be: what is typed meanwhile is meant for its dose. */
export function CatchDose() {
  useEffect(() => {
    const take = catchTyping()
    return () => {
      caught = take().text
    }
  }, [])
  return null
}

/** What was typed before the field was there; empty the next time. */
export function takeCaughtDose(): string {
  const text = caught
  caught = ''
  return text
}
