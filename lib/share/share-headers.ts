/** What every answer under /s carries beside the page's policy: the address is the key, so nothing learns it. */
export const shareHeaders = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

/** Says of an answer under a link that it is no plan but asks for a PIN: whoever keeps answers must not keep this one. */
export const lockedHeaders = { 'Plinth-Locked': '1' }
