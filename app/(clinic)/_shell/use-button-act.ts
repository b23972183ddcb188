'use client'

import { type RefObject, useEffect } from 'react'
import { offerActs } from './screen-acts'

/** Offers what a button does in the command box too, where it may be pressed. */
export function useButtonAct(button: RefObject<HTMLButtonElement | null>, name: string, may: boolean): void {
  useEffect(() => {
    if (!may) return
    const act = () => button.current?.click()
    return offerActs(() => [{ name, icon: 'edit', act }])
  }, [button, may, name])
}
