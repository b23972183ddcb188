'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { useToast } from '@/app/_ui/toast'
import { findOwnDose, type OwnDoses, ownDoseOf, withOwnDose } from '@/lib/catalog/own-dose/own-dose'
import type { OwnDose } from '@/lib/catalog/own-dose/own-dose-schema'
import type { SlimItem } from '@/lib/catalog/slim-item'
import type { Dosage } from '@/lib/dosage/dosage'
import { irritabilities } from '@/lib/safety/irritability'
import type { Check } from '../_check/use-check'

/**
 * The doses that whoever builds always gives: kept and cleared, each with the way back, and found for an item that is
 * added, within what the patient's irritability takes.
 */
export function useOwnDoses(given: OwnDoses, { engine, facts }: Pick<Check, 'engine' | 'facts'>) {
  const t = useTranslations('builder.ownDose')
  const common = useTranslations('common')
  const toast = useToast()
  const [ownDoses, setOwnDoses] = useState(given)
  const known = facts.facts.conditions.flatMap(({ irritability }) => irritability ?? [])
  const worst = irritabilities.findLast((one) => known.includes(one))

  const keep = async (own: OwnDose): Promise<boolean> => {
    const before: OwnDose = { about: own.about, dosage: ownDoseOf(ownDoses, own.about) ?? null }
    setOwnDoses((now) => withOwnDose(now, own))
    const answer = await clinicFetch('/api/catalog/doses', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(own),
    }).catch(() => null)
    if (answer?.ok) return true
    setOwnDoses((now) => withOwnDose(now, before))
    toast({ text: t('failed'), icon: 'stop' })
    return false
  }

  return {
    ownDoses,
    /** Keeps or clears one; `said` is what was done, in words. */
    keepOwnDose: async (own: OwnDose, said: string) => {
      const before = ownDoseOf(ownDoses, own.about) ?? null
      if (await keep(own))
        toast({
          text: said,
          undo: { label: common('undo'), act: () => void keep({ about: own.about, dosage: before }) },
        })
    },
    /** What an item is added with, and where that comes from. The catalog's, until the rules that fit it have come. */
    startDose: (item: SlimItem): { dosage: Dosage | undefined; from: 'catalog' | 'own' | 'ownFitted' } => {
      const own = engine && findOwnDose(ownDoses, item)
      if (!own) return { dosage: item.dosage ?? undefined, from: 'catalog' }
      const dosage = worst ? engine.fitDose(own.dosage, item, worst) : own.dosage
      return { dosage, from: dosage === own.dosage ? 'own' : 'ownFitted' }
    },
  }
}
