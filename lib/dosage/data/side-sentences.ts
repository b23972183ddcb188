import type { SideMeans } from '../dosed-item'

/** Clinical spec 8.5: LEFT in English, and both sides in Spanish. */
export const sideSentences: Record<SideMeans, [string, string, string]> = {
  moves: ['Left leg only.', 'Solo la pierna izquierda.', 'Solo la pierna derecha.'],
  stretched: [
    'Stretch the left leg.',
    'Sienta el estiramiento en la pierna izquierda.',
    'Sienta el estiramiento en la pierna derecha.',
  ],
  'stands on': [
    'Stand on your left leg.',
    'Apóyese en la pierna izquierda.',
    'Apóyese en la pierna derecha.',
  ],
  'in front': ['Left foot in front.', 'Pie izquierdo adelante.', 'Pie derecho adelante.'],
  'lies on': [
    'Lie on your left side.',
    'Acuéstese sobre el lado izquierdo.',
    'Acuéstese sobre el lado derecho.',
  ],
  'toward wall': ['Left side to the wall.', 'Lado izquierdo hacia la pared.', 'Lado derecho hacia la pared.'],
  hand: ['In your left hand.', 'En la mano izquierda.', 'En la mano derecha.'],
  'turns to': ['Turn to the left.', 'Gire hacia la izquierda.', 'Gire hacia la derecha.'],
  treated: ['On your left side.', 'En el lado izquierdo.', 'En el lado derecho.'],
}

/** With each limb: moves in English and Spanish, stretched in Spanish. */
export const limbSentences: [string, string, string, string][] = [
  ['leg', 'Left leg only.', 'Solo la pierna izquierda.', 'Sienta el estiramiento en la pierna izquierda.'],
  [
    'knee',
    'Left knee only.',
    'Solo la rodilla izquierda.',
    'Sienta el estiramiento en la rodilla izquierda.',
  ],
  ['arm', 'Left arm only.', 'Solo el brazo izquierdo.', 'Sienta el estiramiento en el brazo izquierdo.'],
  ['hand', 'Left hand only.', 'Solo la mano izquierda.', 'Sienta el estiramiento en la mano izquierda.'],
  ['foot', 'Left foot only.', 'Solo el pie izquierdo.', 'Sienta el estiramiento en el pie izquierdo.'],
  ['hip', 'Left hip only.', 'Solo la cadera izquierda.', 'Sienta el estiramiento en la cadera izquierda.'],
  [
    'shoulder',
    'Left shoulder only.',
    'Solo el hombro izquierdo.',
    'Sienta el estiramiento en el hombro izquierdo.',
  ],
  ['side', 'Left side only.', 'Solo el lado izquierdo.', 'Sienta el estiramiento en el lado izquierdo.'],
]
