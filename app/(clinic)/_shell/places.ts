import type { Route } from 'next'
import type { IconName } from '@/app/_ui/icon'

/** The four places of the workspace; a plan belongs to its patient. */
export const places = [
  {
    name: 'patients',
    href: '/patients' as Route,
    icon: 'people' as IconName,
    roots: ['/patients', '/plans'],
  },
  { name: 'catalog', href: '/catalog' as Route, icon: 'shelves' as IconName, roots: ['/catalog'] },
  { name: 'templates', href: '/templates' as Route, icon: 'phases' as IconName, roots: ['/templates'] },
  { name: 'settings', href: '/settings' as Route, icon: 'settings' as IconName, roots: ['/settings'] },
] as const
export type Place = (typeof places)[number]

export function isAt(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}/`))
}
