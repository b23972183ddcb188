import type { ItemText } from '../item'
import { aerobicTexts } from './texts/en/aerobic'
import { educationTexts } from './texts/en/education'
import { manualTherapyTexts } from './texts/en/manual-therapy'
import { medicalOptionTexts } from './texts/en/medical-options'
import { mobilityTexts } from './texts/en/mobility'
import { safetyTexts } from './texts/en/safety-advice'
import { selfCareTexts } from './texts/en/self-care'
import { strengthTexts } from './texts/en/strength'
import { stretchTexts } from './texts/en/stretches'
import type { PatientTexts } from './texts/patient-texts'

const texts: PatientTexts = {
  ...stretchTexts,
  ...mobilityTexts,
  ...strengthTexts,
  ...aerobicTexts,
  ...manualTherapyTexts,
  ...selfCareTexts,
  ...educationTexts,
  ...medicalOptionTexts,
  ...safetyTexts,
}

/** Patient texts in English by slug. An item without one is not offered yet. */
export const englishTexts: Readonly<Partial<Record<string, ItemText>>> = texts
