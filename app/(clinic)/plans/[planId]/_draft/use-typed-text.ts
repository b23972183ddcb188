import { useEffect, useState } from 'react'
import { typedTextPrefix } from '@/app/_session/typed-text'

/**
 * Text that is being typed and not yet part of the draft. Every keystroke is kept in this tab, so that a reload
 * or a crash brings the field back as it was. While nobody types, the field shows `stored`, whoever changed it.
 * `settle` forgets what was typed once the draft has it and `kept` tells that this browser keeps the draft: a page that
 * goes before that would lose both.
 */
export function useTypedText(key: string, stored: string, kept: () => Promise<void> = async () => undefined) {
  const place = typedTextPrefix + key
  const [text, setText] = useState(() => readKept(place))
  // What was settled stands until the draft's own text is there: a field that went back for a moment to what it was
  // would lose what is selected in it, and the next digit would stand beside the old ones.
  const [settled, setSettled] = useState<{ text: string; over: string } | null>(null)
  useEffect(() => {
    if (settled) setSettled(null)
  }, [settled])
  const shown = settled?.over === stored ? settled.text : stored
  const settle = () => {
    setText(null)
    setSettled(text === null ? null : { text, over: stored })
    const typed = sessionStorage.getItem(place)
    if (typed === null) return
    void kept().then(() => {
      if (sessionStorage.getItem(place) === typed) sessionStorage.removeItem(place)
    })
  }
  return {
    text: text ?? shown,
    typed: text !== null && text !== stored,
    type: (next: string) => {
      if (next === stored) return settle()
      setText(next)
      sessionStorage.setItem(place, next)
    },
    settle,
  }
}

/** What a field of that key was left with, half typed; null where nothing was. */
export function readTypedText(key: string): string | null {
  return readKept(typedTextPrefix + key)
}

function readKept(place: string): string | null {
  return typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(place)
}
