import { IconFrame } from './icon-frame'
import { noticeDrawings } from './notice-icon'

const solid = { fill: 'currentColor', stroke: 'none' }

/** Drawn on a 16 px grid with square ends. */
const drawings = {
  ...noticeDrawings,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  check: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  grip: <path d="M5.5 3.5v9M10.5 3.5v9" strokeDasharray="0.01 3" strokeWidth="2" strokeLinecap="round" />,
  more: <path d="M8 3v10" strokeDasharray="0.01 4.5" strokeWidth="2.25" strokeLinecap="round" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11H2.5V6h11v5h-2M4.5 9.5h7v4h-7z" />,
  back: <path d="M13 8H3.5M7 4 3 8l4 4" />,
  forward: <path d="M3 8h9.5M9 4l4 4-4 4" />,
  down: <path d="m4 6.5 4 4 4-4" />,
  up: <path d="m4 9.5 4-4 4 4" />,
  right: <path d="m6.5 4 4 4-4 4" />,
  offline: (
    <path
      d="M2.5 6.5a8 8 0 0 1 3-1.8M8.5 4.3a8 8 0 0 1 5 2.2M5 9.5a4.5 4.5 0 0 1 2-1.2M2.5 2.5l11 11M8 12.7v.1"
      strokeLinecap="round"
    />
  ),
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3.5 2.5 6.5l3 3" />,
  redo: <path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.5 3.5l3 3-3 3" />,
  person: (
    <>
      <circle cx="8" cy="5" r="2.5" />
      <path d="M3 13.5c.4-3 2.4-4.5 5-4.5s4.6 1.5 5 4.5" />
    </>
  ),
  star: <path d="m8 2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5z" />,
  link: (
    <path d="M6.5 9.5 9.5 6.5M7 4.5l1.5-1.5a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5 7.5 13a2.8 2.8 0 0 1-4-4L5 7.5" />
  ),
  key: (
    <>
      <circle cx="5" cy="11" r="2.75" />
      <path d="m7 9 6-6M10.5 5.5l2 2M12.5 3.5l1.5 1.5" />
    </>
  ),
  play: <path {...solid} d="M4 2.5 13 8l-9 5.5z" />,
  pause: <path {...solid} d="M4 3h3v10H4zM9 3h3v10H9z" />,
  phone: <path d="M5 1.75h6v12.5H5zM7.5 12.2h1" />,
  paper: <path d="M3.5 1.75h6l3 3v9.5h-9zM9.5 1.75v3h3" />,
  copy: <path d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z" />,
  edit: <path d="m10.5 3 2.5 2.5-7.5 7.5H3v-2.5zM9 4.5 11.5 7" />,
  trash: <path d="M2.5 4h11M6 4V2h4v2M4 4l.7 10h6.6L12 4M6.7 6.5l.2 5M9.3 6.5l-.2 5" />,
  archive: <path d="M2 3h12v3H2zM3 6v7.5h10V6M6.5 8.75h3" />,
  calendar: <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5" />,
  people: (
    <>
      <circle cx="5.5" cy="5.5" r="2.25" />
      <path d="M1.5 13c.3-2.6 1.8-4 4-4s3.7 1.4 4 4M10.5 3.5a2.25 2.25 0 0 1 0 4M12 9.3c1.5.5 2.3 1.8 2.5 3.7" />
    </>
  ),
  shelves: <path d="M2.5 3h4v4h-4zM9.5 3h4v4h-4zM2.5 10h4v3.5h-4zM9.5 10h4v3.5h-4z" />,
  phases: <path d="M2 4h3.5M7 4h7M2 8h6.5M10 8h4M2 12h3.5M7 12h7" strokeWidth="2" strokeLinecap="butt" />,
  settings: <path d="M2 4.5h5.5M11 4.5h3M2 11.5h3M8.5 11.5H14M7.5 2.75h3.5v3.5H7.5zM5 9.75h3.5v3.5H5z" />,
  download: <path d="M8 2v8.5M4.5 7.5 8 11l3.5-3.5M2.5 14h11" />,
  upload: <path d="M8 11V2.5M4.5 5.5 8 2l3.5 3.5M2.5 14h11" />,
  out: <path d="M6.5 2.5h-4v11h4M6 8h7.5M10.5 5l3 3-3 3" />,
  eye: (
    <>
      <path d="M1.5 8C3 5.2 5.3 3.75 8 3.75S13 5.2 14.5 8C13 10.8 10.7 12.25 8 12.25S3 10.8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
} as const

export type IconName = keyof typeof drawings

/** A picture beside its words; alone only inside a control that carries an aria-label. */
export function Icon({ name, size, className }: { name: IconName; size?: 16 | 20 | 24; className?: string }) {
  return (
    <IconFrame size={size} className={className}>
      {drawings[name]}
    </IconFrame>
  )
}
