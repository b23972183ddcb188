import type { PatientTexts } from '../patient-texts'

const disclaimer =
  'This page is not a prescription. Do not start, stop or change a medicine without asking your doctor or pharmacist.'

/** Medical options: what to ask, never a dose, a brand or advice to start or stop. Each ends with the disclaimer. */
export const medicalOptionTexts = {
  'mi-otc-nsaid': {
    title: 'Pain pills from the drugstore',
    start:
      'Some pain pills calm swelling. You can buy them without a prescription. They do not suit everyone.',
    move: [
      'Ask a pharmacist or doctor before you use them.',
      'Tell them about stomach, kidney, heart or blood pressure trouble.',
      'Tell them about blood thinners and all your other pills.',
      'Tell them if you are or could be pregnant.',
    ],
    feel: 'For nerve pain in the leg, there is little proof that they help.',
    stop: `You use them and have black stool, belly pain or swelling. Call a doctor today. ${disclaimer}`,
    alt: 'Drawing of a pill bottle.',
  },
  'mi-neuropathic': {
    title: 'Medicines for nerve pain',
    start: 'Some medicines act on nerves. Two names are gabapentin and pregabalin. Your prescriber decides.',
    move: [
      'Ask your doctor what could fit your kind of pain.',
      'For sciatica, some guidelines advise against them. Ask why.',
      'Ask what good and bad effects you may notice.',
      'Tell them about all your other pills.',
    ],
    feel: 'They help some people and not others. They can make you sleepy or dizzy.',
    stop: `You use them and are very sleepy, or your mood turns very low. Call a doctor today. ${disclaimer}`,
    alt: 'Drawing of a pill bottle.',
  },
  'mi-epidural': {
    title: 'Steroid shot in the back',
    start: 'A doctor puts medicine near the sore nerve in your back. A specialist decides if it fits.',
    move: [
      'Ask your doctor if it could help your leg pain.',
      'Ask about the gains and the risks.',
      'Tell them about blood thinners, diabetes and allergies.',
    ],
    feel: 'It may ease leg pain for some weeks. It does not help everyone.',
    stop: `After a shot you have fever, a bad headache or a weak leg. Call a doctor today. ${disclaimer}`,
    alt: 'Drawing of a syringe.',
  },
  'mi-surgery': {
    title: 'Surgery: when it is an option',
    start: 'Most people with leg nerve pain get by without surgery. A surgeon may help in some cases.',
    move: [
      'Ask your doctor if you should see a surgeon.',
      'Ask what could happen with and without surgery.',
      'Ask how long it takes to heal.',
      'Take your time, unless your doctor says it is urgent.',
    ],
    feel: 'It is more often an option when weakness grows. Or when months of care have not helped.',
    stop: `Your leg gets weak fast, or you cannot pee or hold your stool. Go to the emergency room now. ${disclaimer}`,
    alt: 'Drawing of a letter.',
  },
  'mi-imaging': {
    title: 'X-ray and MRI: when they help',
    start: 'These take pictures of your bones, discs and nerves. Most people do not need them at first.',
    move: [
      'Ask your doctor if a picture would change your care.',
      'Ask us to explain the words in the report.',
      'Tell them about metal or devices in your body.',
    ],
    feel: 'Pictures often show age changes, even in people with no pain.',
    stop: `You had a hard fall, or have a fever, or your leg gets weaker. Call a doctor today. ${disclaimer}`,
    alt: 'Drawing of an X-ray picture of a spine.',
  },
} satisfies PatientTexts
