import type { PatientTexts } from '../patient-texts'

/** Walking, cycling and the way back to jogging. */
export const aerobicTexts = {
  'walk-short': {
    title: 'Short walks',
    start: 'Wear shoes with good grip. Pick a flat path with a place to sit.',
    move: [
      'Walk at an easy pace. Swing your arms.',
      'Take even steps. Look ahead.',
      'Turn back before your pain climbs.',
    ],
    feel: 'A little warm. You can talk with ease. Leg pain stays the same or eases.',
    stop: 'Pain spreads down your leg, or you get chest pain or dizzy.',
    alt: 'A person walks at an easy pace on flat ground.',
  },
  walk: {
    title: 'Walking',
    start: 'Wear shoes with good grip. Start with 2 easy minutes.',
    move: [
      'Walk at a pace where you can talk but not sing.',
      'Stand tall. Swing your arms. Take even steps.',
      'Slow down for the last 2 minutes.',
    ],
    feel: 'Warm and a little out of breath. Your legs may feel tired.',
    stop: 'Pain spreads down your leg, or you get chest pain or dizzy.',
    alt: 'A person walks at a steady pace and swings the arms.',
  },
  'walk-interval': {
    title: 'Fast and easy walking',
    start: 'Wear shoes with good grip. Walk easy for 5 minutes first.',
    move: [
      'Walk fast for 1 minute. You can say a few words.',
      'Walk easy for 2 minutes.',
      'Switch back and forth.',
      'Walk easy for the last 5 minutes.',
    ],
    feel: 'Short of breath in the fast parts. It settles in the easy parts.',
    stop: 'Pain spreads down your leg, or you get chest pain or dizzy.',
    alt: 'A person walks at an easy pace, then fast with strong arm swings.',
  },
  'jog-return': {
    title: 'Walk and jog',
    start: 'Wear running shoes. Pick flat ground. Walk for 5 minutes first.',
    move: [
      'Jog slowly for 1 minute. Land softly.',
      'Walk for 2 minutes.',
      'Switch back and forth.',
      'Walk for the last 5 minutes. Rest the next day.',
    ],
    feel: 'Warm and short of breath in the jog parts. Mild muscle work.',
    stop: 'Pain goes over 3 out of 10, you limp, or you get chest pain.',
    alt: 'A person walks, then jogs slowly, then walks again.',
  },
  'bike-recumbent': {
    title: 'Bike with a back rest',
    start: 'Sit back in the seat. Set it so your knee stays a little bent at the far end.',
    move: [
      'Start with low drag. Pedal slowly for 2 minutes.',
      'Pedal at an easy, even pace.',
      'Slow down for the last 2 minutes.',
    ],
    feel: 'A little warm. Light work in your thighs. You can talk with ease.',
    stop: 'Burning, tingling or leg pain grows, or you get chest pain.',
    alt: 'A person pedals a bike that has a seat with a back rest.',
  },
} satisfies PatientTexts
