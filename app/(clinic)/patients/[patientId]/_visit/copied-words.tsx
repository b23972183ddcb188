'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'

/** A line that goes into the record's note by one press. Where the browser lets nothing be copied, it is selected. */
export function CopiedWords({
  words,
  label,
  look = 'second',
  takesFocus = false,
  children,
}: {
  words: string
  label: ReactNode
  look?: 'primary' | 'second'
  /** Its button is what comes next. */
  takesFocus?: boolean
  /** Beside the button. */
  children?: ReactNode
}) {
  const t = useTranslations('visit.row')
  const toast = useToast()
  const line = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // Before anybody sees that what had the focus is gone, and looks for another place for it.
  useLayoutEffect(() => {
    if (takesFocus) button.current?.focus()
  }, [takesFocus])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words)
      toast({ text: t('copied'), icon: 'check' })
    } catch {
      if (line.current) getSelection()?.selectAllChildren(line.current)
      toast({ text: t('copyFailed'), icon: 'warn' })
    }
  }
  return (
    <div className="grid gap-1.5">
      <span ref={line} className="max-w-[78ch] text-14">
        {words}
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          ref={button}
          size={look === 'primary' ? 'normal' : 'small'}
          look={look}
          icon="copy"
          onClick={() => void copy()}
          className="max-tablet:h-11"
        >
          {label}
        </Button>
        {children}
      </span>
    </div>
  )
}
