/** Holds the place of a list that is on its way, so that nothing shifts; still, and shown after 300 ms. */
export function SkeletonRows({ rows, label }: { rows: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="after-300ms">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content never change places
        <div key={index} className="grid gap-2 border-line border-b py-3.5">
          <div className="h-3 w-48 max-w-full bg-desk" />
          <div className="h-2.5 w-32 max-w-full bg-desk" />
        </div>
      ))}
    </div>
  )
}
