import type { PainLight } from '@/lib/reading/pain-light'

/** Ring with a tick, triangle with a mark, octagon with a bar: told apart by shape before colour. */
export function PainLightShape({ light }: { light: PainLight }) {
  return (
    <svg className="reading-shape" viewBox="0 0 32 32" aria-hidden="true" data-light={light}>
      {light === 'go' && (
        <>
          <circle cx="16" cy="16" r="14" />
          <path d="m9 16.500 5 5 9-10" />
        </>
      )}
      {light === 'ease' && (
        <>
          <path d="M16 3 1.500 29h29z" />
          <path d="M16 12v8M16 24.500v.2" />
        </>
      )}
      {light === 'stop' && (
        <>
          <path d="M10 2h12l8 8v12l-8 8H10l-8-8V10z" />
          <path d="M9 16h14" />
        </>
      )}
    </svg>
  )
}
