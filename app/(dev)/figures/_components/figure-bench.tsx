'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Segment } from '@/app/_ui/segment'
import type { FigureItem } from '@/lib/figure/item'
import type { Angles } from '@/lib/figure/pose/pose'
import type { Camera } from '@/lib/figure/trace/camera'
import { BenchSliders, Slider } from './bench-sliders'
import { listJointValues, listPinValues, listPlaceValues, type PoseName } from './bench-values'
import { type Drawn, requestDrawing, useDrawn } from './use-drawn'

/** A drawing, what the checks say of it, and sliders for its poses, its camera and its pins. */
export function FigureBench({
  slug,
  original,
  camera,
  posture,
  joints,
  triples,
}: {
  slug: string
  original: FigureItem
  camera: Camera
  posture: Angles
  joints: readonly (keyof Angles)[]
  triples: readonly string[]
}) {
  const t = useTranslations('figures')
  const [item, setItem] = useState(original)
  const [name, setName] = useState<PoseName>('start')
  const [savedIn, setSavedIn] = useState<string | null>(null)
  const { drawn, failure } = useDrawn(slug, item)
  const view = typeof item.view === 'string' ? camera : item.view
  const poses = (['start', 'via', 'end'] as const).filter((each) => item[each])
  const change = (changes: Partial<FigureItem>) => setItem({ ...item, ...changes })
  const save = async () => setSavedIn((await requestDrawing(slug, item, { save: true })).savedIn)
  return (
    <main className="grid h-dvh grid-cols-[1fr_400px] text-12">
      <div className="overflow-y-auto p-6">
        <h1 className="text-20 font-semibold">{slug}</h1>
        {failure && <p className="mt-2 font-semibold">{t('notDrawn', { message: failure })}</p>}
        {drawn && <Pictures drawn={drawn} />}
        <h2 className="mt-4 font-semibold">{t('entry')}</h2>
        <pre className="mt-2 overflow-x-auto bg-paper-2 p-2 font-mono">{drawn?.entry}</pre>
        <div className="mt-2 flex items-center gap-3">
          <Button onClick={save}>{t('save')}</Button>
          <span role="status">{savedIn && t('saved', { file: savedIn })}</span>
        </div>
      </div>
      <div className="overflow-y-auto border-line border-s p-4">
        <Segment
          label={t('pose')}
          choices={poses.map((value) => ({ value, label: t(value) }))}
          value={name}
          onValueChange={setName}
        />
        <h2 className="mt-4 font-semibold">{t('camera')}</h2>
        {(['az', 'el'] as const).map((axis) => (
          <Slider
            key={axis}
            label={t(`axis.${axis}`)}
            value={view[axis]}
            least={axis === 'az' ? -180 : -10}
            most={axis === 'az' ? 180 : 85}
            onValue={(value) => change({ view: { ...view, [axis]: value } })}
          />
        ))}
        <BenchSliders
          title={t('body')}
          values={listPlaceValues(item, name)}
          onPose={(pose) => change({ [name]: pose })}
        />
        <BenchSliders
          title={t('pins')}
          values={listPinValues(item, name)}
          onPose={(pose) => change({ [name]: pose })}
        />
        <BenchSliders
          title={t('joints')}
          values={listJointValues(item, name, posture, joints, triples)}
          onPose={(pose) => change({ [name]: pose })}
        />
      </div>
    </main>
  )
}

function Pictures({ drawn }: { drawn: Drawn }) {
  const t = useTranslations('figures')
  return (
    <>
      <div className="mt-2 grid grid-cols-2 gap-4">
        {[drawn.start, drawn.end].map(
          (svg, i) =>
            svg && (
              // biome-ignore lint/performance/noImgElement: drawn a moment ago
              <img
                key={i === 0 ? 'start' : 'end'}
                src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
                alt={t(i === 0 ? 'start' : 'end')}
                className="h-96 w-full bg-sheet object-contain"
              />
            ),
        )}
      </div>
      <h2 className="mt-4 font-semibold">{t('checks')}</h2>
      {drawn.problems.length === 0 && <p>{t('noProblems')}</p>}
      <ul>
        {drawn.problems.map(({ check, at, message }) => (
          <li key={`${check} ${at} ${message}`}>
            {t('problem', { check, message, where: at === 0 ? 'start' : at === 1 ? 'end' : 'via' })}
          </li>
        ))}
      </ul>
    </>
  )
}
