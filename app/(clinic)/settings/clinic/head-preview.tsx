import { useTranslations } from 'next-intl'
import { logoRoom } from '@/lib/clinic/logo/logo-limits'
import type { Clinic } from '@/lib/clinic/queries'

/** CSS pixels of a millimetre. */
const millimetre = 96 / 25.4

/** The head of a handout in the size it is printed in, with the clinic as it was saved. */
export function HeadPreview({ clinic, accent }: { clinic: Clinic; accent: string | null }) {
  const t = useTranslations('settings.clinic.logo')
  const { logoKey, logoWidth, logoHeight, name, address } = clinic
  const color = accent ?? 'currentColor'
  const scale =
    logoWidth && logoHeight
      ? Math.min(logoRoom.width / logoWidth, logoRoom.height / logoHeight) * millimetre
      : 0
  return (
    <div data-sheet className="bg-sheet p-6 font-patient text-ink shadow-sheet max-tablet:p-4">
      <div className="border-b-3 pb-3" style={{ borderColor: color }}>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {logoKey && logoWidth && logoHeight && (
            // biome-ignore lint/performance/noImgElement: it is shown in the size it is printed in
            <img
              src={`/media/${logoKey}`}
              alt=""
              width={Math.round(logoWidth * scale)}
              height={Math.round(logoHeight * scale)}
              className="mix-blend-multiply"
            />
          )}
          <p className="text-28 font-bold" style={{ color }}>
            {t('sample')}
          </p>
        </div>
        <p className="text-end text-16">{name}</p>
        {address && <p className="text-end text-16">{address}</p>}
      </div>
    </div>
  )
}
