'use client'

import {
  type FormEvent,
  type RefObject,
  startTransition,
  useActionState,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { giveSignal } from '../_session/session-signals'
import { type FormState, typing } from './form-state'

type Action<Done> = (before: FormState<Done>, form: FormData) => Promise<FormState<Done>>

/**
 * A form sent to a server action. The fields keep what was typed whatever the answer is, and the focus goes to the
 * first one that has to be corrected. `action` is there for a form that is sent before this script runs: React keeps
 * that submit and repeats it here, where the browser alone would have put the fields into the address.
 */
export function useFormAction<Done>(action: Action<Done>) {
  const [state, send, busy] = useActionState<FormState<Done>, FormData>(action, typing)
  const form = useRef<HTMLFormElement>(null)
  const typed = useRef<FormData>(null)
  useLayoutEffect(() => {
    if (state.status === 'refused') putBack(form, typed.current)
  }, [state])
  useEffect(() => {
    if (state.status !== 'refused') return
    // The lock covers the form, and what was typed waits behind it.
    if (state.signedOut) return giveSignal('ended')
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'center' })
  }, [state])
  function submit(fields: FormData) {
    if (busy) return
    typed.current = fields
    startTransition(() => send(fields))
  }
  return {
    state,
    busy,
    form: {
      ref: form,
      noValidate: true,
      action: submit,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        submit(new FormData(event.currentTarget))
      },
    },
  }
}

/** React empties a form whose `action` it ran. */
function putBack(form: RefObject<HTMLFormElement | null>, typed: FormData | null): void {
  for (const [name, value] of typed ?? []) {
    const control = form.current?.elements.namedItem(name)
    const holdsText =
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    if (holdsText && typeof value === 'string' && control.value !== value) control.value = value
  }
}
