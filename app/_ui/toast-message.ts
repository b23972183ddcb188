import type { IconName } from './icon'

/** `quiet`: not read aloud, because the screen says it itself. */
export type ToastMessage = { text: string } & ToastData

type Undo = {
  label: string
  act: () => void /** Written on the key cap, and pressed while the toast stands. */
  keys?: string
  listen?: boolean
}
export type ToastData = { undo?: Undo; icon?: IconName; quiet?: boolean }
