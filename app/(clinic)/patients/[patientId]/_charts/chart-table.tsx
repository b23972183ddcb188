import type { ReactNode } from 'react'
import { ScrollRegion } from '@/app/_ui/scroll-region'

/** The numbers of a chart as a table, behind a word to press. */
export function ChartTable({
  summary,
  caption,
  head,
  children,
}: {
  summary: ReactNode
  caption: string
  head: readonly ReactNode[]
  /** Its rows. */
  children: ReactNode
}) {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1.5 text-13 font-medium max-tablet:py-3">{summary}</summary>
      <ScrollRegion label={caption} className="max-h-96 overflow-x-auto">
        <table className="w-full border-line border-t text-13">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-line border-b text-start text-12 text-ink-2">
              {head.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
                <th key={at} scope="col" className="py-1.5 pe-3 text-start font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
