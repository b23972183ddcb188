'use client'

import type { ComponentProps } from 'react'
import { MessageSection } from './message-section'
import { useMessages } from './use-messages'

/** The messages on a page that reads them again after each act. */
export function PatientMessages(props: Omit<ComponentProps<typeof MessageSection>, 'acts'>) {
  return <MessageSection {...props} acts={useMessages()} />
}
