import { Button } from '@/app/_ui/button'

/** Opens the dialog in which something new is begun. */
export function OpeningButton({
  primary,
  children,
  onOpen,
}: {
  primary: boolean
  children: string
  onOpen: () => void
}) {
  return (
    <Button look={primary ? 'primary' : 'second'} icon="plus" onClick={onOpen} className="max-tablet:h-11">
      {children}
    </Button>
  )
}
