import type { ReactNode } from 'react'
import { Words } from '@/app/_components/words'

export default function TemplatesLayout({ children }: { children: ReactNode }) {
  return <Words areas={['templates']}>{children}</Words>
}
