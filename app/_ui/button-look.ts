import { classNames } from './class-names'

export type ButtonLook = 'primary' | 'second' | 'text' | 'ink' | 'bare'
export type ButtonSize = 'small' | 'normal' | 'large' | 'touch'

const base =
  'relative inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-control border font-medium no-underline transition-press'

const looks: Record<ButtonLook, string> = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover active:bg-accent-hover',
  second:
    'border-line-2 bg-paper text-ink hover:border-accent hover:bg-accent-tint active:border-accent-hover active:bg-accent-tint',
  text: 'border-transparent text-accent hover:bg-accent-tint active:text-accent-hover',
  ink: 'border-block bg-block text-on-block hover:border-ink-2 hover:bg-ink-2 active:bg-ink-2',
  /** On a coloured ground: takes the colour of the words around it. */
  bare: 'border-current bg-transparent text-inherit hover:bg-current/10 active:bg-current/20',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-6 px-2 text-12',
  normal: 'h-8 px-3 text-13',
  large: 'h-10 px-4 text-14',
  touch: 'h-12 px-4 text-14',
}

const off = 'border-line bg-paper-2 text-ink-3 cursor-not-allowed'

export function buttonLook(look: ButtonLook, size: ButtonSize, isOff: boolean, className?: string): string {
  const tight = look === 'text' && size !== 'small' ? 'px-2!' : ''
  return classNames(base, sizes[size], isOff ? off : looks[look], tight, className)
}
