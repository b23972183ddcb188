/**
 * The language that a terminal asks for, by its variables: "es" for LANG=es_MX.UTF-8. Empty where none is named.
 * @param {Record<string, string | undefined>} variables
 */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }) {
  return /^[a-z]{2,3}(?=[_.@-]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || '')?.[0] ?? ''
}
