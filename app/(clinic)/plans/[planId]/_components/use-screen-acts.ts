'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { offerActs, type ScreenAct } from '@/app/(clinic)/_shell/screen-acts'
import { findRung } from '@/lib/plan/ladder'
import type { LineGroup } from '@/lib/plan/schema'
import { useBuilder } from './builder-context'
import type { Row } from './to-row-groups'
import { useSteady } from './use-steady'

/** Offers everything that can be done in the builder to the search of the bar: of the plan at once, of a line by its name. */
export function useScreenActs(openKeys: () => void): void {
  const t = useTranslations('builder')
  const words = useTranslations('draft')
  const { content, phase, groups, catalog, draft, can, ...act } = useBuilder()
  const toGroupActs = ({ id, kind }: LineGroup): ScreenAct[] => {
    const lines = phase.items.filter(({ groupId }) => groupId === id)
    const names = lines.map(({ slug }) => catalog.get(slug)?.name ?? slug).join(', ')
    const rounds = { kind: t(`groups.kind.${kind}`), names }
    return [
      {
        name: t('groups.roundsOf', rounds),
        icon: 'edit',
        act: () => act.goTo({ field: 'rounds', groupId: id }),
      },
      { name: t('groups.takeApartOf', rounds), icon: 'close', act: () => act.takeApart(id) },
    ]
  }
  const ofPlan = (): ScreenAct[] => {
    const change: ScreenAct[] = [
      { name: t('acts.search'), icon: 'search', keys: '/', act: () => act.goTo({ field: 'add' }) },
      { name: words('open'), icon: 'phases', act: () => act.showDrafting(true) },
      { name: t('acts.undo'), icon: 'undo', keys: 'Ctrl Z', act: () => void draft.undo() },
      { name: t('acts.redo'), icon: 'redo', keys: 'Ctrl ⇧ Z', act: () => draft.redo() },
      {
        name: t('acts.chooseAll'),
        icon: 'check',
        keys: 'Ctrl A',
        act: () => act.select(phase.items[0]?.id ?? '', 'all'),
      },
      { name: t('groups.makeChosen'), icon: 'phases', keys: 'G', act: act.groupChosen },
      ...(phase.groups ?? []).flatMap(toGroupActs),
      { name: t('phase.copy', { phase: phase.title }), icon: 'copy', act: act.copyPhase },
      { name: t('acts.copy'), icon: 'copy', keys: 'Ctrl C', act: act.copy },
      { name: t('bulk.paste'), icon: 'copy', keys: 'Ctrl V', act: act.paste },
      { name: t('templates.insert'), icon: 'shelves', act: () => act.openTemplates('insert') },
      { name: t('templates.save'), icon: 'archive', act: () => act.openTemplates('save') },
    ]
    return [
      ...(can.publish ? [{ ...toButton('publish', t('acts.publish'), 'check'), keys: 'Ctrl ↵' }] : []),
      ...(can.change ? change : []),
      ...content.phases
        .filter(({ id }) => id !== phase.id)
        .map(
          ({ id, title }): ScreenAct => ({
            name: t('acts.show', { phase: title }),
            icon: 'phases',
            act: () => {
              act.showPhase(id)
              act.goTo({ field: 'phase', phaseId: id })
            },
          }),
        ),
      toButton('print', t('acts.print'), 'print'),
      toButton('versions', t('acts.versions'), 'paper'),
      { name: t('keys.title'), icon: 'key', keys: '?', act: openKeys },
    ]
  }
  const ofRow = ({ item: { id }, entry }: Row): ScreenAct[] => {
    const { name } = entry
    const rungs = (['easier', 'harder'] as const).flatMap((to): ScreenAct[] => {
      const next = findRung(entry, to, catalog)
      if (!next) return []
      const keys = to === 'easier' ? '[' : ']'
      return [
        {
          name: t(`acts.${to}`, { name, to: next.name }),
          icon: 'phases',
          keys,
          act: () => act.climb(id, to),
        },
      ]
    })
    return [
      ...rungs,
      {
        name: t('acts.dose', { name }),
        icon: 'edit',
        keys: 'D',
        act: () => {
          act.openItem(id)
          act.goTo({ field: 'dose', itemId: id })
        },
      },
      { name: t('acts.up', { name }), icon: 'up', keys: 'Alt ↑', act: () => act.stepItem(id, -1) },
      { name: t('acts.down', { name }), icon: 'down', keys: 'Alt ↓', act: () => act.stepItem(id, 1) },
      { name: t('acts.choose', { name }), icon: 'check', keys: 'X', act: () => act.select(id, 'toggle') },
      ...(entry.kind === 'SF'
        ? []
        : [
            {
              name: t('remove', { name }),
              icon: 'trash',
              keys: t('deleteKey'),
              act: () => act.removeItem(id),
            } as const,
          ]),
    ]
  }
  const { find } = useSteady({
    find: (query: string) =>
      query === '' || !can.change
        ? ofPlan()
        : [...groups.flatMap(({ rows }) => rows.flatMap(ofRow)), ...ofPlan()],
  })
  useEffect(() => offerActs(find), [find])
}

/** A button of the screen, pressed where it stands. */
function toButton(act: string, name: string, icon: ScreenAct['icon']): ScreenAct {
  return { name, icon, act: () => document.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click() }
}
