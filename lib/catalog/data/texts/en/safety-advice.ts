import type { PatientTexts } from '../patient-texts'

/** Safety advice, worded as the red flags of clinical spec 5. */
export const safetyTexts = {
  'sf-cauda': {
    title: 'Bladder or bowel trouble, or numb between your legs: go now',
    start: 'These signs are rare. They can mean that nerves low in your back are squeezed.',
    move: [
      'Go to the emergency room now if a sign below is new.',
      'Do not drive yourself. Call {emergency} if you have no ride.',
      'Do not wait for your next visit.',
    ],
    feel: 'The team will ask you some questions and check you fast.',
    stop: 'You cannot pee, cannot feel when you pee, or leak. You cannot hold or feel your stool. The skin between your legs is numb. Sex is suddenly numb. Both legs hurt, tingle or feel weak.',
    alt: 'Drawing of a warning sign.',
  },
  'sf-weakness': {
    title: 'Weaker or more numb: call today',
    start: 'A nerve that gets worse needs a check soon.',
    move: [
      'Stop your exercises for now.',
      'Call us or a doctor the same day.',
      'If it gets worse fast, go to the emergency room.',
    ],
    feel: 'We will check how strong you are and what you can feel.',
    stop: 'Your leg or foot gets weaker or more numb. Your foot drags or slaps. Your knee gives way.',
    alt: 'Drawing of a warning sign.',
  },
  'sf-infection': {
    title: 'Fever or chills with pain: call today',
    start: 'Fever with back or joint pain can be a sign of infection.',
    move: [
      'Stop your exercises for now.',
      'Call a doctor the same day.',
      'If you feel very ill, call {emergency}.',
    ],
    feel: 'The doctor may check your blood and the sore spot.',
    stop: 'You have fever, chills or night sweats with your pain. A joint is hot and swollen.',
    alt: 'Drawing of a warning sign.',
  },
  'sf-severe': {
    title: 'Sudden very bad pain: call today',
    start: 'Pain that comes on hard and fast needs a check.',
    move: [
      'Stop your exercises.',
      'Call a doctor the same day.',
      'If you fell and cannot stand, do not walk. Call {emergency}.',
    ],
    feel: 'The doctor will look for the cause.',
    stop: 'You have sudden very bad pain. Pain spreads fast. You cannot stand on your leg.',
    alt: 'Drawing of a warning sign.',
  },
  'sf-seek': {
    title: 'No better? Call us',
    start: 'Your plan should help over a few weeks. If not, it may need to change.',
    move: ['Call us and book a visit.', 'Bring your exercise log.', 'Tell us what helps and what hurts.'],
    feel: 'We will check you again and change the plan with you.',
    stop: 'You are no better after a few weeks. Pain keeps you up all night. You lose weight without trying. You had cancer and this pain is new.',
    alt: 'Drawing of a phone.',
  },
  'sf-stop': {
    title: 'When to go on, ease off or stop',
    start: 'Rate your pain from 0 to 10 as you move. Nerve pain has lower limits.',
    move: [
      'Pain 0 to 3: go on. For nerve pain, 0 to 2.',
      'Pain 4 or 5: do fewer, or do not go as far.',
      'Pain 6 or more: stop and call us.',
      'Pain that spreads down your leg: stop and call us.',
    ],
    feel: 'Mild pain that settles soon. It should be no worse the next morning.',
    stop: 'You have chest pain or it is hard to breathe. Call {emergency} now.',
    alt: 'Drawing of a warning sign.',
  },
} satisfies PatientTexts
