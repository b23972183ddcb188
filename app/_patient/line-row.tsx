import { memo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedLine } from '@/lib/share/shared-plan'
import { AskLink } from './ask-link'
import { Kept } from './kept'
import { LineChange, WasDose } from './line-change'
import { LineDetail } from './line-detail'
import { hasDose, LineDose } from './line-dose'
import { LinePause } from './line-pause'
import { LinePicture } from './line-picture'
import { Written, written } from './written'

/**
 * One line of the plan: picture, name, dose, and everything about it one tap away. `children` is what the patient can
 * do with it, once under the dose and once where reading ends; `more` is what is needed less often. `marked` tints it, as the
 * builder does with the line being edited.
 */
export const LineRow = memo(function LineRow({
  line,
  done = false,
  marked = false,
  children,
  more,
}: {
  line: SharedLine
  done?: boolean
  marked?: boolean
  children?: ReactNode
  more?: ReactNode
}) {
  const t = useTranslations('share.exercise')
  const isOpen = !line.held
  return (
    <li
      className="reading-line"
      id={`line-${line.id}`}
      data-done={done || undefined}
      data-marked={marked || undefined}
      data-pictured={line.figure ? true : undefined}
    >
      {line.figure && (
        <div className="reading-thumb">
          <LinePicture figure={line.figure} frame="end" alt="" />
        </div>
      )}
      <div className="reading-words">
        <div className="reading-name">
          <h3 tabIndex={-1} dir="auto">
            {line.title}
          </h3>
          {line.change && isOpen && <LineChange change={line.change} />}
        </div>
        {line.held && <p className="reading-held">{t('held')}</p>}
        {line.pauses?.map((pause) => (
          <LinePause key={pause.from} pause={pause} />
        ))}
        {hasDose(line) && isOpen && <LineDose line={line} />}
        {line.change?.was && isOpen && <WasDose was={line.change.was} />}
        {line.site && <p>{t.rich('site', { site: line.site, written })}</p>}
        {line.note && (
          <p className="reading-note">
            <b>{t('parts.note')}</b>
            <Written>{line.note}</Written>
          </p>
        )}
        {line.remark && (
          <p className="reading-note">
            <b>{t('remark')}</b>
            <Written>{line.remark}</Written>
          </p>
        )}
      </div>
      {isOpen && children && <div className="reading-do">{children}</div>}
      {isOpen && (line.text || more) && (
        <div className="reading-folds">
          {line.text && <LineHow line={line}>{children}</LineHow>}
          {more}
        </div>
      )}
    </li>
  )
})

function LineHow({ line, children }: { line: SharedLine; children: ReactNode }) {
  const t = useTranslations('share.exercise')
  return (
    <details>
      <summary>
        <span>
          {t.rich(line.group === 'exercise' || line.group === 'selfCare' ? 'openNamed' : 'readNamed', {
            name: line.title,
            hidden: (words) => <span className="reading-hidden">{words}</span>,
          })}
        </span>
      </summary>
      {/* Named inside, so that going to it opens it, with or without a script. */}
      <div id={`how-${line.id}`} tabIndex={-1}>
        <Kept name={`how-${line.id}`}>
          <LineDetail line={line} />
        </Kept>
        <AskLink line={line} />
        {children}
      </div>
    </details>
  )
}
