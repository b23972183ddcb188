import type { PatientTexts } from '../patient-texts'

/** What to know: pain, flares, movement, weight, and other care to ask about. */
export const educationTexts = {
  'ed-nerve-pain': {
    title: 'About nerve pain',
    start: 'A sore nerve can send pain, tingling or burning along its path. It may hurt far from the cause.',
    move: [
      'Keep moving in ways that do not spread the pain.',
      'Change position often.',
      'Watch how far down the leg you feel it.',
    ],
    feel: 'Nerves often settle over weeks. Good and bad days are normal.',
    stop: 'Your leg or foot gets weaker or more numb. Call us or a doctor today.',
    alt: 'Drawing of a spine with a nerve that runs out of it.',
  },
  'ed-flare': {
    title: 'Plan for a flare-up',
    start: 'A flare-up is a few days of more pain. It can come after a busy day, or for no clear reason.',
    move: [
      'Cut your exercises by half for 1 or 2 days.',
      'Take short walks. Change position often.',
      'Use what helped you before, such as cold, heat or slow breathing.',
      'When it settles, build up step by step.',
    ],
    feel: 'Most flare-ups ease in a few days.',
    stop: 'It is no better after a week, or your leg gets weak or more numb. Then call us.',
    alt: 'Drawing of waves that rise and fall.',
  },
  'ed-stay-active': {
    title: 'Stay active',
    start: 'Long bed rest makes you stiff and weak. Gentle movement helps most people more.',
    move: [
      'Get up and move a little every hour.',
      'Keep up the daily tasks you can do.',
      'Add a bit more each day.',
    ],
    feel: 'Some pain as you move is okay. It should settle soon after.',
    stop: 'Pain spreads down your leg, or your leg gets weak. Then call us.',
    alt: 'Drawing of a heart with a pulse line.',
  },
  'ed-body-mech': {
    title: 'Move well, change often',
    start: 'No one posture is right for all day. Your next position is often your best one.',
    move: [
      'Change how you sit or stand every 20 to 30 minutes.',
      'Keep loads close to you.',
      'Bend at your hips and knees.',
      'Turn with your feet, not your back.',
    ],
    feel: 'New habits feel odd at first. They get easier with time.',
    stop: 'Daily tasks still hurt more each week. Ask us to look at them with you.',
    alt: 'A person picks up a box with bent hips and knees. The wrong way, with a bent back, is crossed out.',
  },
  'ed-centralize': {
    title: 'Watch where the pain goes',
    start: 'Leg pain that starts in your back can move up or down.',
    move: [
      'Check before you start: how far down is the pain?',
      'Check again during and after.',
      'If it moves up toward your back, go on.',
      'If it moves farther down, stop that exercise. Tell us.',
    ],
    feel: 'Your back may hurt more as the leg hurts less. That is often a good sign.',
    stop: 'Your leg or foot gets weaker or more numb. Call us or a doctor today.',
    alt: 'Drawing of a person with an arrow from the leg up to the back.',
  },
  'ed-weight': {
    title: 'Weight and your hip',
    start:
      'Belly weight can press on a nerve at the front of your hip. Body weight adds load to your joints.',
    move: [
      'Ask us or your doctor if this could matter for you.',
      'If you like, ask to see a dietitian.',
      'Start with short walks and regular meals.',
    ],
    feel: 'Change is slow. Even a small change may help.',
    stop: 'You lose weight without trying. Tell your doctor this week.',
    alt: 'Drawing of a bathroom scale.',
  },
  'ct-massage': {
    title: 'Massage: ask about it',
    start: 'A licensed massage therapist works on your muscles by hand.',
    move: [
      'Ask us if massage fits your plan.',
      'Tell the massage therapist about your pain and your health.',
      'Say right away if it hurts or tingles.',
    ],
    feel: 'It may ease back pain for a short time. It does not take the place of exercise.',
    stop: 'Your leg gets weak or more numb, or a calf is swollen, hot or sore. Call a doctor today.',
    alt: 'Drawing of a leaf.',
  },
  'ct-acupuncture': {
    title: 'Acupuncture: ask about it',
    start: 'A licensed person puts thin needles into the skin.',
    move: [
      'Ask us if it fits your plan.',
      'Tell them if you take blood thinners or are pregnant.',
      'Ask about clean, single-use needles.',
    ],
    feel: 'Some people find it helps. Guidelines do not agree on it for back or leg pain.',
    stop: 'You have chest pain, or it is hard to breathe. Red, hot skin where a needle went in.',
    alt: 'Drawing of a thin needle.',
  },
} satisfies PatientTexts
