import { useTranslations } from 'next-intl'
import type { Pose } from '@/lib/figure/pose/pose'
import type { BenchValue } from './bench-values'

/** A group of sliders. */
export function BenchSliders({
  title,
  values,
  onPose,
}: {
  title: string
  values: readonly BenchValue[]
  onPose: (pose: Pose) => void
}) {
  const t = useTranslations('figures.axis')
  if (values.length === 0) return null
  return (
    <details open className="mt-4">
      <summary className="font-semibold">{title}</summary>
      {values.map(({ label, axis, value, least, most, set }) => (
        <Slider
          key={`${label} ${axis}`}
          label={axis === undefined ? label : `${label} ${t(`${axis}`)}`}
          value={value}
          least={least}
          most={most}
          onValue={(next) => onPose(set(next))}
        />
      ))}
    </details>
  )
}

export function Slider({
  label,
  value,
  least,
  most,
  onValue,
}: {
  label: string
  value: number
  least: number
  most: number
  onValue: (value: number) => void
}) {
  const shared = {
    'aria-label': label,
    value,
    onChange: (event: { target: HTMLInputElement }) => {
      if (Number.isFinite(event.target.valueAsNumber)) onValue(event.target.valueAsNumber)
    },
  }
  return (
    <div className="grid grid-cols-[96px_1fr_64px] items-center gap-2">
      <span>{label}</span>
      <input {...shared} type="range" min={least} max={most} />
      <input {...shared} type="number" step="any" className="border border-line-2 px-1" />
    </div>
  )
}
