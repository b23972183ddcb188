import type { Notice } from '@/lib/handout/handout-options'
import { bold, plain, type RichText } from '@/lib/rich-text'
import type { HandoutModel } from './handout-model'

/**
 * A handout that says what to do now in place of a plan: the notice in the box, what the safety sheets say, and what a
 * doctor has to know. No exercise, no light and no log stands on it.
 */
export function toNoticeModel(model: HandoutModel, notice: Notice): HandoutModel {
  const { title, now, numbers, who, tell } = notice
  const sheets = model.sections.map((section) => ({
    ...section,
    entries: section.entries.filter(({ slug }) => notice.sheets.includes(slug)),
  }))
  return {
    ...model,
    isNotice: true,
    meta: { ...model.meta, title },
    head: {
      ...model.head,
      title: bold(title),
      lines: who.map(plain),
      goal: null,
      summary: null,
      news: null,
      link: null,
    },
    emergency: toBox(now, numbers),
    exercises: [],
    log: null,
    weeks: [],
    layout: 'standard',
    foot: { ...model.foot, link: null },
    sections: [
      ...sheets,
      {
        name: 'doctor',
        title: tell.title,
        more: tell.title,
        entries: tell.lines.map(({ head, text }, index) => ({
          slug: `tell-${index}`,
          name: head,
          side: null,
          pictures: [],
          paragraphs: [plain(text)],
        })),
        closing: null,
      },
    ],
    problems: [],
  }
}

function toBox(now: readonly string[], numbers: readonly string[]): RichText {
  return [...now, ...numbers].flatMap(
    (text, index): RichText => [...(index > 0 ? [{ text: ' ' }] : []), { text, strong: index < now.length }],
  )
}
