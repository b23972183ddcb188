import { createContext, type ReactNode } from 'react'

/**
 * Forms as a server writes them for a page without a script, where a script would fetch them when they are asked for. They
 * stand inside noscript: a browser with a script carries none of their code, and nothing of them comes to life.
 */
export const PlainForms = createContext<ReactNode>(null)
