import type { FormState } from '../_http/form-state'
import { NoticeIcon } from '../_ui/notice-icon'

/** What is wrong with a form as a whole; what is wrong with one field stands at the field. */
export function FormRefusal({ state }: { state: FormState<unknown> }) {
  if (state.status !== 'refused' || Object.keys(state.problems).length > 0) return null
  return (
    <p role="alert" className="flex gap-1.5">
      <NoticeIcon name="stop" className="mt-0.5" />
      <span>{state.message}</span>
    </p>
  )
}
