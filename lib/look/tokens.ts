/** Every colour, size and time that screen and print share. `app/tokens.css` is written from this file. */
export const light = {
  /** where work happens */
  paper: '#ffffff',
  /** side material: catalog, foot of the palette */
  'paper-2': '#f7f8f5',
  /** under a sheet */
  desk: '#eceeea',
  /** a page the patient will hold */
  sheet: '#ffffff',
  /** behind a drawing; paper again in the dark */
  plate: 'transparent',
  ink: '#14201f',
  'ink-2': '#465250',
  'ink-3': '#626d6b',
  line: '#dde0da',
  /** edge of a control, 3:1 */
  'line-2': '#858e8b',
  accent: '#0b5450',
  'accent-hover': '#073d3a',
  'accent-tint': '#e2eeeb',
  'on-accent': '#ffffff',
  block: '#14201f',
  'on-block': '#ffffff',
  /** highlighter: read this before you sign */
  mark: '#fff2a1',
  'mark-edge': '#a08600',
  'on-mark': '#14201f',
  focus: '#0b5450',
  scrim: 'rgb(20 32 31 / 0.28)',
  'shadow-sheet': '0 0 0 1px rgb(20 32 31 / 0.07), 0 1px 2px rgb(20 32 31 / 0.06)',
  'shadow-over': '0 0 0 1px rgb(20 32 31 / 0.12), 0 16px 40px -8px rgb(20 32 31 / 0.26)',
} as const
export type ColorName = keyof typeof light

export const dark: Record<ColorName, string> = {
  paper: '#131a1a',
  'paper-2': '#0f1515',
  desk: '#0a0f0f',
  sheet: '#e6e9e3',
  plate: '#e6e9e3',
  ink: '#e9edea',
  'ink-2': '#b3bdba',
  'ink-3': '#909b98',
  line: '#273131',
  'line-2': '#6a7674',
  accent: '#86cabf',
  'accent-hover': '#a5ddd4',
  'accent-tint': '#18302e',
  'on-accent': '#06211f',
  block: '#e9edea',
  'on-block': '#131a1a',
  mark: '#3d380f',
  'mark-edge': '#c9b84a',
  'on-mark': '#f8efb4',
  focus: '#86cabf',
  scrim: 'rgb(0 0 0 / 0.55)',
  'shadow-sheet': '0 0 0 1px transparent',
  'shadow-over': '0 0 0 1px rgb(255 255 255 / 0.14), 0 20px 48px -8px #000',
}

/** The same in light and dark. The pain light stands on patient surfaces only, with its shape and its words. */
export const fixed = {
  muscle: '#c8321f',
  go: '#17693d',
  ease: '#ffd433',
  stop: '#8e1246',
} as const

/** Workspace type on screen: size to line height in px. The patient's sizes follow the size the patient chose. */
export const type = { 11: 16, 12: 16, 13: 20, 14: 20, 16: 24, 20: 24, 28: 32 } as const

/** px */
export const radius = { tag: 2, control: 3, overlay: 6 } as const
/** ms */
export const duration = { press: 90, open: 160, overlay: 240 } as const
export const ease = 'cubic-bezier(0.2, 0.7, 0.2, 1)'

/** pt on paper, [size, leading]; large print beside standard. */
export const print = {
  standard: { body: [14, 18.5], name: [18, 22], title: [26, 30], foot: [12, 16] },
  large: { body: [18, 24], name: [24, 29], title: [32, 38], foot: [16, 21] },
  rule: { head: 2, part: 0.75, log: 0.5 },
} as const
