import { useState } from 'react'
import { typedTextPrefix } from '@/app/_session/typed-text'

/**
 * Text that is being typed and not yet part of the draft. Every keystroke is kept in this tab, so that a reload
 * or a crash brings the field back as it was. `settle` forgets it once the draft has it.
 */
export function useTypedText(key: string, stored: string) {
  const place = typedTextPrefix + key
  const [text, setText] = useState(() => readKept(place) ?? stored)
  return {
    text,
    typed: text !== stored,
    type: (next: string) => {
      setText(next)
      sessionStorage.setItem(place, next)
    },
    settle: (next: string) => {
      setText(next)
      sessionStorage.removeItem(place)
    },
  }
}

/** Whether a field of that key was left half typed. */
export function hasTypedText(key: string): boolean {
  return readKept(typedTextPrefix + key) !== null
}

function readKept(place: string): string | null {
  return typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(place)
}
