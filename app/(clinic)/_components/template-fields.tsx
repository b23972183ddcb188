import { useTranslations } from 'next-intl'
import { Field } from '@/app/_ui/field'
import { Segment } from '@/app/_ui/segment'
import { TextArea } from '@/app/_ui/text-area'
import { TextInput } from '@/app/_ui/text-input'

type Word = 'name' | 'note' | 'noteHint' | 'whose' | 'mine' | 'clinic'

/** What a template is called (`name`), what it is for (`note`), and who can begin with it. */
export function TemplateFields({
  words,
  template,
  shared,
  mayShare,
  onShare,
}: {
  words: (word: Word) => string
  template: { name: string; note?: string }
  shared: boolean
  mayShare: boolean
  onShare: (shared: boolean) => void
}) {
  const common = useTranslations('common')
  return (
    <>
      <Field label={words('name')} required>
        <TextInput name="name" defaultValue={template.name} maxLength={120} required />
      </Field>
      <Field label={words('note')} optional={common('optional')} hint={words('noteHint')}>
        <TextArea name="note" defaultValue={template.note} maxLength={1000} rows={2} />
      </Field>
      {mayShare && (
        <div className="grid justify-items-start gap-1.5">
          <span className="font-medium">{words('whose')}</span>
          <Segment
            label={words('whose')}
            size="large"
            value={shared ? 'clinic' : 'mine'}
            onValueChange={(whose) => onShare(whose === 'clinic')}
            choices={(['mine', 'clinic'] as const).map((value) => ({ value, label: words(value) }))}
          />
        </div>
      )}
    </>
  )
}
