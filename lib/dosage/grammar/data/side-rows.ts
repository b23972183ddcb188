import { one, type Row } from './row'

export const sideRows: Row[] = [
  {
    say: ['L', 'left', '(L)', 'lt', 'izq'],
    of: [{ kind: 'SG', ...one }],
    gives: { side: 'left' },
    en: 'Left leg only.',
    es: 'Solo la pierna izquierda.',
  },
  {
    say: ['R', 'right', '(R)', 'rt', 'der'],
    of: [{ kind: 'SG', ...one }],
    gives: { side: 'right' },
    en: 'Right leg only.',
    es: 'Solo la pierna derecha.',
  },
  {
    say: [
      'ea',
      'each',
      '/side',
      'per side',
      'e/s',
      'bilat',
      'B',
      'B/L',
      'bil',
      'c/u',
      'cada lado',
      'each side',
    ],
    of: [{ kind: 'ST', ...one }],
    gives: { side: 'both-each' },
    en: 'Do each side.',
    es: 'Hágalo con cada lado.',
  },
  { say: ['bilat', 'B', 'both together'], of: [{ kind: 'SG', sideRule: 'both' }], gives: {}, en: '', es: '' },
  {
    say: ['alt', 'alternate', 'alternating'],
    of: [{ kind: 'SG', ...one }],
    gives: { side: 'alternate' },
    en: 'Switch sides each time.',
    es: 'Cambie de lado cada vez.',
  },
  { say: ['both together'], of: [{ kind: 'SG', ...one }], gives: { side: 'both-together' }, en: '', es: '' },
]
