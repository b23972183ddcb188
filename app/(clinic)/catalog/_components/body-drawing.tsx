import { classNames } from '@/app/_ui/class-names'
import { type BodyPart, bodyMap, bodyParts } from './body-regions'

/** One half of the body, from its middle line outwards; the other half is its mirror. */
const trunk =
  'M0 58H11C11 68 12 74 17 79C27 84 38 86 46 90C46 104 45 116 43 128C42 150 38 168 36 184C37 204 44 222 46 244C49 276 47 312 42 346C40 360 42 376 44 394C46 420 38 446 35 468C36 482 44 494 47 502C44 510 26 510 22 504C20 492 21 482 20 468C15 440 10 416 11 394C12 378 13 362 11 346C8 316 6 290 3 266H0Z'
const arm =
  'M46 90C58 94 64 104 65 120C67 140 69 154 72 170C78 190 84 210 88 232C93 246 95 258 92 272C89 284 81 284 78 274C76 262 77 250 76 238C68 218 60 198 57 180C52 164 48 146 43 128C45 116 46 104 46 90Z'
const middle = { front: 280, back: 480 }
const halves = { right: 1, left: -1 }

/** Lines inside the outline: collar bones, ribs and kneecaps before; shoulder blades, spine and creases behind. */
const lines = {
  front: [
    'M6 92C14 96 26 94 36 96',
    'M2 128C12 136 24 134 34 128',
    'M0 136V204',
    'M8 250C6 258 4 262 3 266',
    'M16 352C22 348 32 348 38 352M18 378C24 382 32 382 36 378',
  ],
  back: [
    'M14 108C24 112 30 124 26 142C20 146 14 140 12 130',
    'M0 84V214',
    'M0 214V264M4 264C16 270 30 266 40 256',
    'M16 366C24 370 32 370 38 366',
    'M22 396C20 416 24 432 28 440',
  ],
}

/** Front and back, drawn by one line; a part that is chosen is tinted, one under the mouse too. Names stand beside it. */
export function BodyDrawing({
  chosen,
  near,
  onNear,
  onChoose,
}: {
  chosen: (part: BodyPart) => boolean
  near: BodyPart | null
  onNear: (part: BodyPart | null) => void
  onChoose: (part: BodyPart) => void
}) {
  return (
    <svg viewBox="0 0 760 530" aria-hidden="true" className="block w-full">
      <defs>
        <clipPath id="body-trunk">
          <path d={trunk} />
        </clipPath>
        <clipPath id="body-arm">
          <path d={arm} />
        </clipPath>
      </defs>
      {(['front', 'back'] as const).map((view) => (
        <g key={view} transform={`translate(${middle[view]} 0)`}>
          {Object.entries(halves).map(([half, scale]) => (
            <g key={half} transform={`scale(${scale} 1)`}>
              <path d={`${trunk}${arm}`} className="fill-paper" />
              {bodyParts.flatMap((part) =>
                bodyMap[part].bands
                  .filter((band) => band.view === view)
                  .map(({ limb, from, to }) => (
                    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the mouse; the buttons beside it do the same
                    <rect
                      key={`${part}-${limb}`}
                      data-part={part}
                      x={0}
                      y={from}
                      width={110}
                      height={to - from}
                      clipPath={`url(#body-${limb})`}
                      onMouseEnter={() => onNear(part)}
                      onMouseLeave={() => onNear(null)}
                      onClick={() => onChoose(part)}
                      className={classNames(
                        'cursor-pointer transition-press',
                        chosen(part) || near === part ? 'fill-accent-tint' : 'fill-transparent',
                      )}
                    />
                  )),
              )}
              <g
                className="pointer-events-none fill-none stroke-ink"
                strokeWidth="1.6"
                strokeLinejoin="round"
              >
                <path d={trunk.replace('H0Z', '').replace('M0 58H11', 'M11 58')} />
                <path d={arm.replace('C45 116 46 104 46 90Z', '')} />
                {lines[view].map((line) => (
                  <path key={line} d={line} className="stroke-ink-3" strokeWidth="1" />
                ))}
              </g>
            </g>
          ))}
          <ellipse cy="33" rx="20" ry="26" className="fill-paper stroke-ink" strokeWidth="1.6" />
          {view === 'front' && (
            <path
              d="M-8 30v.1M8 30v.1M-5 43C-2 45 2 45 5 43"
              className="fill-none stroke-ink-3"
              strokeLinecap="round"
            />
          )}
        </g>
      ))}
    </svg>
  )
}
