import type { TemplateSource } from '../template'

/** Clinical spec 6, deep_gluteal. Its words stand in the message file of templates. */
export const deepGluteal = {
  code: 'deep_gluteal',
  flags: [],
  phases: [
    {
      key: '1',
      weeks: { from: 0, to: 2 },
      items: [
        { slug: 'ed-nerve-pain' },
        { slug: 'sit-break' },
        { slug: 'sit-cushion-hip' },
        { slug: 'loose-clothes' },
        { slug: 'sc-cold', dose: '15m 2/d' },
        { slug: 'pir-fig4-sup', dose: '3x h20 1/d', note: 'mildPull' },
        { slug: 'sci-slider-sup', dose: '2x10 2/d' },
        { slug: 'glute-set', dose: '2x10 h5 2/d' },
        { slug: 'bkfo', dose: '2x10 1/d' },
        { slug: 'walk-short', dose: '10m 3/d' },
        { slug: 'mt-stm-glut', dose: '8m 1-2/w' },
        { slug: 'mt-hip-lad', dose: 'g2 3x30s 1-2/w' },
      ],
    },
    {
      key: '2',
      weeks: { from: 2, to: 6 },
      items: [
        { slug: 'pir-fig4-sup', dose: '3x h30 1/d 5/w' },
        { slug: 'pir-opp-shoulder', dose: '3x h30 1/d 5/w' },
        { slug: 'hipflex-halfkneel', dose: '3x h30 5/w' },
        { slug: 'sci-slider-sit', dose: '2x10 2/d' },
        { slug: 'clam-band', dose: '3x10 3/w' },
        { slug: 'bridge-band', dose: '3x10 3/w' },
        { slug: 'sl-abd', dose: '3x8 3/w' },
        { slug: 'hip-er-band', dose: '3x10 3/w' },
        { slug: 'bird-dog', dose: '2x8 3/w' },
        { slug: 'self-ball-glut', dose: '60-90s 1/d light' },
        { slug: 'mt-tp-pir', dose: '60-90s x3 1/w' },
        { slug: 'mt-met-pir', dose: '5x h7 1/w' },
        { slug: 'walk', dose: '20m 5/w' },
      ],
    },
    {
      key: '3',
      weeks: { from: 6, to: 12 },
      items: [
        { slug: 'bridge-sl', dose: '3x8 3/w rpe7' },
        { slug: 'step-down', dose: '3x8 3/w' },
        { slug: 'lunge-rev', dose: '3x8 3/w' },
        { slug: 'rdl', dose: '3x8 2/w' },
        { slug: 'side-step-band', dose: '3x12 3/w' },
        { slug: 'jog-return', dose: '20m 3/w' },
        { slug: 'sc-graded' },
      ],
    },
  ],
} as const satisfies TemplateSource
