import { Icon } from './icon'

/** A button that lets a file be chosen; the same file can be chosen again. */
export function FileButton({
  label,
  accept,
  off = false,
  describedBy,
  onChoose,
}: {
  label: string
  accept: string
  off?: boolean
  /** Id of the words about what may be chosen. */
  describedBy?: string
  onChoose: (file: File) => void
}) {
  return (
    <label className="inline-flex h-8 cursor-pointer items-center gap-2 rounded-control border border-line-2 px-3 font-medium hover:border-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent max-tablet:h-11">
      <Icon name="upload" />
      {label}
      <input
        type="file"
        accept={accept}
        className="sr-only"
        disabled={off}
        aria-describedby={describedBy}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          target.value = ''
          if (file) onChoose(file)
        }}
      />
    </label>
  )
}
