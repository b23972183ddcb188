/** What a field holds once it is left: the text without space around it; what it had when it must not be empty. */
export function toSettled(typed: string, stored: string, required: boolean): string {
  const text = typed.trim()
  return required && text === '' ? stored : text
}
