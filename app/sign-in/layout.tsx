import type { ReactNode } from 'react'
import { Words } from '../_components/words'

export default function SignInLayout({ children }: { children: ReactNode }) {
  return <Words areas={['auth']}>{children}</Words>
}
