/** Names what is half typed in the tab's own storage, which lies there unsealed. */
export const typedTextPrefix = 'plinth-typed:'

/** Whoever comes next in this tab must not find what somebody left half typed. */
export function forgetTypedText(): void {
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(typedTextPrefix)) sessionStorage.removeItem(name)
}
