import { useTranslations } from 'next-intl'
import { isExerciseKind } from '@/lib/share/line-group'
import type { PatientLine } from '@/lib/share/patient-page'
import { LineMotion } from './line-motion'
import { LinePicture } from './line-picture'
import { TextParts } from './text-parts'

/** The five parts of a line in their fixed order (clinical spec 8.2), each step beside its picture. */
export function LineDetail({ line }: { line: PatientLine }) {
  const t = useTranslations('share.exercise')
  const { text, figure } = line
  if (!text) return null
  const about = line.kind === 'ED' || line.kind === 'CT' || line.kind === 'MI' || line.kind === 'SF'
  const heading = (part: 'start' | 'move' | 'feel' | 'stop') =>
    about ? t(`about.${part}`) : t(`parts.${part}`)
  return (
    <div className="p-detail">
      <section>
        {figure && !about && <LinePicture figure={figure} frame="start" alt={figure.end ? '' : line.alt} />}
        <h4>{heading('start')}</h4>
        <p>
          <TextParts parts={text.start} />
        </p>
      </section>
      <section>
        {figure?.end && !about && (
          <LineMotion figure={figure} name={line.title}>
            <LinePicture figure={figure} frame="end" alt={line.alt} />
          </LineMotion>
        )}
        <h4>{heading('move')}</h4>
        <ol>
          {text.move.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step's place is its name
            <li key={index}>
              <TextParts parts={step} />
            </li>
          ))}
        </ol>
        {text.after && (
          <p>
            <TextParts parts={text.after} />
          </p>
        )}
      </section>
      {line.dose.length > 0 && isExerciseKind(line.kind) && (
        <section>
          <h4>{t('parts.dose')}</h4>
          <p>
            <TextParts parts={line.dose} />
          </p>
        </section>
      )}
      <section>
        <h4>{heading('feel')}</h4>
        <p>
          <TextParts parts={text.feel} />
        </p>
      </section>
      <section className="p-stop">
        <h4>{heading('stop')}</h4>
        <p>
          <TextParts parts={text.stop} />
        </p>
      </section>
      {text.why && (
        <section>
          <h4>{t('parts.why')}</h4>
          <p>
            <TextParts parts={text.why} />
          </p>
        </section>
      )}
    </div>
  )
}
