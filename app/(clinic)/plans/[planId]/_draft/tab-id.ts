const key = 'plinth-tab'

/** Names this tab for as long as it lives, through reloads. A duplicated tab copies it: the lock tells them apart. */
export function tabId(): string {
  const known = sessionStorage.getItem(key)
  if (known) return known
  const made = crypto.randomUUID()
  sessionStorage.setItem(key, made)
  return made
}

export function renewTabId(): string {
  sessionStorage.removeItem(key)
  return tabId()
}
