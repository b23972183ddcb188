import { useTranslations } from 'use-intl'
import type { KindGroup } from '@/lib/dosage/kind'
import type { SharedLine } from '@/lib/share/shared-plan'
import { FollowLink } from './follow-link'
import { hasDose, LineDose } from './line-dose'
import { LineFilm } from './line-film'
import { LineMotion } from './line-motion'
import { LinePicture } from './line-picture'
import { TextParts } from './text-parts'

/** Groups whose texts tell something rather than how to do it. */
const toRead: readonly KindGroup[] = ['advice', 'doctor', 'safety']

/** The five parts of a line in their fixed order (clinical spec 8.2), each step beside its picture. */
export function LineDetail({ line }: { line: SharedLine }) {
  const t = useTranslations('share.exercise')
  const { text, figure } = line
  if (!text) return null
  const about = toRead.includes(line.group)
  const heading = (part: 'start' | 'move' | 'feel' | 'stop') =>
    about ? t(`about.${part}`) : t(`parts.${part}`)
  return (
    <div className="reading-detail">
      {figure?.film && <LineFilm film={figure.film} name={line.title} />}
      <section>
        {figure && !about && figure.start !== figure.film?.poster && (
          <LinePicture figure={figure} frame="start" alt={figure.end ? '' : line.alt} />
        )}
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
      {hasDose(line) && line.group === 'exercise' && (
        <section>
          <h4>{t('parts.dose')}</h4>
          <LineDose line={line} />
        </section>
      )}
      <FollowLink line={line} />
      <section>
        <h4>{heading('feel')}</h4>
        <p>
          <TextParts parts={text.feel} />
        </p>
      </section>
      <section className="reading-stop">
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
