import path from 'node:path'

export type Weight = 'regular' | 'bold'

const atkinson = ['node_modules', '@expo-google-fonts', 'atkinson-hyperlegible-next']
const dejavu = ['node_modules', 'dejavu-fonts-ttf', 'ttf']
const gothic = ['node_modules', '@expo-google-fonts', 'biz-udpgothic']
const nanum = ['node_modules', '@expo-google-fonts', 'nanum-gothic']
const hans = ['node_modules', '@embedpdf', 'fonts-sc', 'fonts']
/** Of an edition that has each letter whole: a dot that is a glyph of its own spells nothing. */
const naskh = ['node_modules', '@embedpdf', 'fonts-arabic', 'fonts']

/**
 * Paths of the font files of a handout below the project root: the face patients read, one that knows more letters of
 * scripts like it, and one for each other script, which is opened when a text needs it.
 */
export const fontFiles = {
  reading: {
    regular: path.join(...atkinson, '400Regular', 'AtkinsonHyperlegibleNext_400Regular.ttf'),
    bold: path.join(...atkinson, '700Bold', 'AtkinsonHyperlegibleNext_700Bold.ttf'),
  },
  wide: {
    regular: path.join(...dejavu, 'DejaVuSans.ttf'),
    bold: path.join(...dejavu, 'DejaVuSans-Bold.ttf'),
  },
  arabic: {
    regular: path.join(...naskh, 'NotoNaskhArabic-Regular.ttf'),
    bold: path.join(...naskh, 'NotoNaskhArabic-Bold.ttf'),
  },
  hebrew: noto('hebrew'),
  devanagari: noto('devanagari'),
  bengali: noto('bengali'),
  thai: noto('thai'),
  chinese: {
    regular: path.join(...hans, 'NotoSansHans-Regular.otf'),
    bold: path.join(...hans, 'NotoSansHans-Bold.otf'),
  },
  japanese: {
    regular: path.join(...gothic, '400Regular', 'BIZUDPGothic_400Regular.ttf'),
    bold: path.join(...gothic, '700Bold', 'BIZUDPGothic_700Bold.ttf'),
  },
  korean: {
    regular: path.join(...nanum, '400Regular', 'NanumGothic_400Regular.ttf'),
    bold: path.join(...nanum, '700Bold', 'NanumGothic_700Bold.ttf'),
  },
} as const satisfies Record<string, Record<Weight, string>>

export type FaceName = keyof typeof fontFiles

function noto(script: string): Record<Weight, string> {
  const folder = path.join('node_modules', '@fontsource', `noto-sans-${script}`, 'files')
  const name = `noto-sans-${script}-${script}`
  return {
    regular: path.join(folder, `${name}-400-normal.woff`),
    bold: path.join(folder, `${name}-700-normal.woff`),
  }
}
