import type { ReactNode } from 'react'
import { Words } from '@/app/_components/words'

export default function PatientsLayout({ children }: { children: ReactNode }) {
  return <Words areas={['errors', 'patients', 'talk', 'visit']}>{children}</Words>
}
