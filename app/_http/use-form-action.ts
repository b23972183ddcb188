'use client'

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react'
import { type FormState, typing } from './form-state'

type Action<Done> = (before: FormState<Done>, form: FormData) => Promise<FormState<Done>>

/**
 * A form sent to a server action. The fields keep what was typed whatever the answer is, since the browser's own
 * submit, which would empty them, is stopped; the focus goes to the first field that has to be corrected.
 */
export function useFormAction<Done>(action: Action<Done>) {
  const [state, send, busy] = useActionState<FormState<Done>, FormData>(action, typing)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state.status === 'refused') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state])
  return {
    state,
    busy,
    form: {
      ref: form,
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        if (busy) return
        const typed = new FormData(event.currentTarget)
        startTransition(() => send(typed))
      },
    },
  }
}
