import path from 'node:path'

export type Weight = 'regular' | 'bold'
export const weights: readonly Weight[] = ['regular', 'bold']

const atkinson = ['node_modules', '@expo-google-fonts', 'atkinson-hyperlegible-next']
const dejavu = ['node_modules', 'dejavu-fonts-ttf', 'ttf']

/** Paths of the two font files of a handout below the project root: the face patients read, and the one that knows more scripts. */
export const fontFiles = {
  reading: {
    regular: path.join(...atkinson, '400Regular', 'AtkinsonHyperlegibleNext_400Regular.ttf'),
    bold: path.join(...atkinson, '700Bold', 'AtkinsonHyperlegibleNext_700Bold.ttf'),
  },
  wide: {
    regular: path.join(...dejavu, 'DejaVuSans.ttf'),
    bold: path.join(...dejavu, 'DejaVuSans-Bold.ttf'),
  },
} as const
