import type { ReactNode } from 'react'
import { Words } from '@/app/_components/words'

export default function PatientLayout({ children }: { children: ReactNode }) {
  return <Words areas={['catalog', 'facts', 'measures', 'plan', 'screening', 'templates']}>{children}</Words>
}
