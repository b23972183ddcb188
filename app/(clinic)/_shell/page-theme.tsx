'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { type Theme, themeCookie } from './theme'

const ThemeContext = createContext<{ theme: Theme; choose: (theme: Theme) => void }>({
  theme: 'system',
  choose: () => undefined,
})

const year = 365 * 24 * 60 * 60

/** Marks the page with the chosen theme; kept in a cookie, so that the server draws it right the first time. */
export function PageTheme({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, setTheme] = useState(initial)
  function choose(next: Theme) {
    setTheme(next)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${year}; samesite=lax`
  }
  return (
    <ThemeContext value={{ theme, choose }}>
      <div data-page-theme={theme}>{children}</div>
    </ThemeContext>
  )
}

export function useTheme() {
  return useContext(ThemeContext)
}
