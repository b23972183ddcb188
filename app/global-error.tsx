'use client'

import failed from '@/lib/i18n/messages/en/failed.json'
import { useReturn } from './_components/use-return'

/** When not even the outermost layout can be shown: no style sheet, no words provider, nothing that may be missing. */
export default function BrokenProgram({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  // Drawn once.
  'use no memo'
  const away = useReturn(error.digest)
  const words = away ? failed.away : failed.broken
  return (
    <html lang="en">
      <body style={{ margin: 0, background: '#ffffff', color: '#14201f' }}>
        <title>{words.title}</title>
        <main style={{ maxWidth: '52ch', padding: '64px 32px', font: '16px/1.5 system-ui, sans-serif' }}>
          <h1 style={{ font: '600 20px/1.3 system-ui, sans-serif' }}>{words.title}</h1>
          <p role="status">{words.text}</p>
          {!away && (
            <button type="button" onClick={reset} style={{ font: 'inherit', padding: '8px 16px' }}>
              {failed.broken.again}
            </button>
          )}
        </main>
      </body>
    </html>
  )
}
