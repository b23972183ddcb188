import { useTranslations } from 'use-intl'
import type { SharedLine, SharedPlan } from '@/lib/share/shared-plan'
import { LineRow } from './line-row'
import { useWritten } from './written'

/** Everything of the plan that is not ticked: self-care, reading, what the clinic does, what to ask, what comes later. */
export function PlanSections({ page, markedId }: { page: SharedPlan; markedId?: string }) {
  const t = useTranslations('share.sections')
  const written = useWritten()
  const sections = [
    { key: 'selfCare', lines: page.selfCare },
    { key: 'advice', lines: page.advice },
    { key: 'clinic', lines: page.inClinic },
    { key: 'doctor', lines: page.askDoctor },
  ] as const
  return (
    <>
      {sections.map(
        ({ key, lines }) =>
          lines.length > 0 && (
            <section key={key}>
              <h2>{t(key)}</h2>
              <ul className="reading-lines">
                {lines.map((line: SharedLine) => (
                  <LineRow key={line.id} line={line} marked={line.id === markedId} />
                ))}
              </ul>
              {key === 'doctor' && <p>{t('doctorNote')}</p>}
            </section>
          ),
      )}
      {page.later.length > 0 && (
        <section>
          <h2>{t('later')}</h2>
          <p className="reading-lede">{t('laterWhy')}</p>
          <ul className="reading-later">
            {page.later.map(({ title, goal }) => (
              <li key={title} {...written}>
                <b>{title}</b>
                {goal && <p>{goal}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
