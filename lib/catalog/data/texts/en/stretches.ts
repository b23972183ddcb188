import type { PatientTexts } from '../patient-texts'

/** Stretches. The side is the limb that is stretched. */
export const stretchTexts = {
  'pir-fig4-sup': {
    title: 'Figure-4 buttock stretch',
    start: 'Lie on your back. Bend both knees. Put your {side} ankle on your {other} knee.',
    move: [
      'Hold behind your {other} thigh with both hands.',
      'Breathe out. Pull that thigh slowly to your chest.',
      'Keep your head down. Stay there and breathe.',
      'Lower your {other} foot slowly.',
    ],
    feel: 'A mild pull deep in your {side} buttock. No pain in the leg.',
    stop: 'Pain or tingling runs down your leg, or your groin pinches.',
    alt: 'A person lies with the {side} ankle on the {other} knee and pulls the {other} thigh in.',
  },
  'pir-opp-shoulder': {
    title: 'Knee to opposite shoulder',
    start: 'Lie on your back. Bend both knees. Put your feet flat.',
    move: [
      'Lift your {side} knee. Let your {other} leg slide straight.',
      'Hold the {side} knee and shin with both hands.',
      'Breathe out. Pull the knee toward your {other} shoulder.',
      'Stay there and breathe. Then lower it.',
    ],
    feel: 'A mild pull deep in your {side} buttock.',
    stop: 'Your groin pinches, or pain runs down your leg.',
    alt: 'A person lies and pulls the {side} knee toward the {other} shoulder.',
  },
  'hipflex-stand': {
    title: 'Front-of-hip stretch, standing',
    start: 'Stand at a counter. Hold on. Step your {side} leg back in a long stride.',
    move: [
      'Tuck your tail under. Tighten your {side} buttock.',
      'Bend your {other} knee. Shift your hips forward.',
      'Keep your chest tall. Stay there and breathe.',
      'Ease back up.',
    ],
    feel: 'A mild pull at the front of your {side} hip.',
    stop: 'Burning or tingling in your thigh, or your low back hurts.',
    alt: 'A person holds a counter in a long stride with the {side} leg behind.',
  },
  'hipflex-halfkneel': {
    title: 'Front-of-hip stretch, kneeling',
    start: 'Kneel on your {side} knee on a mat. Put your {other} foot flat in front.',
    move: [
      'Tuck your tail under. Tighten your {side} buttock.',
      'Shift your hips forward. Keep your chest tall.',
      'Stay there and breathe. Then ease back.',
    ],
    feel: 'A mild pull at the front of your {side} hip and thigh.',
    stop: 'Burning or tingling in your thigh, or knee or back pain.',
    alt: 'A person kneels on the {side} knee and shifts the hips forward.',
  },
} satisfies PatientTexts
