/**
 * A rule's message without the flag's name at its head, which stands before it already: "Fall risk. Fall risk: do this at a
 * counter" is said once.
 */
export function withoutFlag(message: string, flag: string): string {
  const head = `${flag}:`
  if (!message.toLowerCase().startsWith(head.toLowerCase())) return message
  const rest = message.slice(head.length).trimStart()
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
}
