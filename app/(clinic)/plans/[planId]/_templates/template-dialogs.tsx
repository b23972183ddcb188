'use client'

import dynamic from 'next/dynamic'
import { useBuilderPart, useDesk } from '../_components/builder-context'

const SaveTemplate = dynamic(() => import('./save-template').then((part) => part.SaveTemplate))
const InsertTemplate = dynamic(() => import('./insert-template').then((part) => part.InsertTemplate))

/** The dialogs about templates, loaded when one is asked for. */
export function TemplateDialogs() {
  const { openTemplates } = useDesk()
  const templates = useBuilderPart((builder) => builder.templates)
  const close = () => openTemplates(null)
  if (templates === 'save') return <SaveTemplate onClose={close} />
  return templates === 'insert' && <InsertTemplate onClose={close} />
}
