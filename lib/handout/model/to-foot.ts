import type { Say } from '@/lib/handout/text/say'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { HandoutModel } from './handout-model'

/** What stands at the foot of every page: name, version and day, review day, clinic phone, the patient's page. */
export function toFoot(
  frozen: FrozenPlan,
  { name, link }: { name: string | undefined; link: string | undefined },
  locale: string,
  say: Say,
): HandoutModel['foot'] {
  const day = sayDay(frozen.publishedOn, locale)
  const { reviewDate } = frozen.content
  return {
    who: toWho(name, frozen.versionNumber, day, say),
    review: reviewDate ? say.plain('foot.review', { day: sayDay(reviewDate, locale) }) : null,
    phone: frozen.clinic.phone ?? null,
    link: link ?? null,
  }
}

function toWho(name: string | undefined, version: number, day: string, say: Say): string {
  if (version === 0) return name ? say.plain('foot.dayNamed', { name, day }) : day
  return name
    ? say.plain('foot.versionNamed', { name, version, day })
    : say.plain('foot.version', { version, day })
}

/** A calendar day as people write it: "22 Nov 2026" or its like in the locale. */
function sayDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
