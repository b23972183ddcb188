import { useTranslations } from 'next-intl'
import type { Why, WhyNot } from '@/lib/draft/draft'
import { useBuilder } from '../_components/builder-context'

/** Why a line is in a draft or not, in the workspace's words. */
export function useReasons(condition: string) {
  const t = useTranslations('draft')
  const words = useTranslations('catalog')
  const { catalog } = useBuilder()
  const name = (slug: string) => catalog.get(slug)?.name ?? slug
  const sayWhyNot = (why: WhyNot): string => {
    switch (why.code) {
      case 'blocked':
        return why.message
      case 'position':
        return t('whyNot.position', { position: words(`position.${why.position}`) })
      case 'equipment':
        return t('whyNot.equipment', {
          equipment: why.equipment.map((one) => words(`equipment.${one}`)).join(', '),
        })
      case 'doubles':
        return t('whyNot.doubles', { name: name(why.other) })
      default:
        return t(`whyNot.${why.code}`, {
          level: 0,
          most: 0,
          minutes: 0,
          irritability: '',
          condition: '',
          ...why,
        })
    }
  }
  const sayWhy = (why: Why): string => {
    switch (why.code) {
      case 'template':
      case 'optional':
        return t(`why.${why.code}`, { condition })
      case 'earlier':
        return t('why.earlier', { phase: why.phase, condition })
      case 'swapped':
        return t('why.swapped', { name: name(why.from), because: sayWhyNot(why.because) })
      case 'instead':
        return t('why.instead', { name: name(why.from) })
      case 'goal':
        return t('why.goal', { goal: t(`goal.${why.goal}`) })
      default:
        return t(`why.${why.code}`, { irritability: '', minutes: 0, ...why })
    }
  }
  return { sayWhy, sayWhyNot }
}
