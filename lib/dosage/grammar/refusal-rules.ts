import type { DosageField } from '../dosage'
import type { DoseProblemCode } from '../dose-problem'
import { type Rule, rule } from './rule'

const refuse = (code: DoseProblemCode, field?: DosageField) => () => [{ as: 'refused' as const, code, field }]

const drugs =
  'ibuprofeno?|naproxeno?|acetaminophen|paracetamol|tylenol|advil|motrin|aleve|aspirina?|diclofenaco?|celecoxib|meloxicam|ketorolac|gabapentina?|pregabalina?|prednison[ea]|prednisolone|tramadol|cyclobenzaprine|oxycodone|hydrocodone|codeine|codeína|morphine|lidoca[ií]n[ea]|duloxetine|amitriptyline|nsaids?|opioids?|cortisone|steroids?'

/** Words that no patient can follow or that must not be dosed, each with its reason (clinical spec 2.6, end). */
export const refusalRules: Rule[] = [
  rule(
    String.raw`prn(?:\s+pain)?|pain\s+prn|(?:as|if|when)\s+needed|si\s+(?:lo\s+)?(?:necesita|hace\s+falta)|según\s+(?:necesidad|necesite)`,
    refuse('asNeeded'),
  ),
  rule(
    String.raw`(?:as|to|per)\s+toleran?(?:ted|ce)|as\s+tolerated|ad\s*lib|at(?!\s*(?:[\d@]|rpe|rir|home|the|clinic|night|bed))|a\s+tolerancia|según\s+tolere`,
    refuse('asTolerated'),
  ),
  rule(
    String.raw`(?:(?:to|til{1,2}|until|hasta)\s+)?(?:failure|fatigue|exhaustion)|(?:hasta\s+el|al)\s+fallo|hasta\s+(?:la\s+)?fatiga|max(?:imum|imal)?(?:\s+(?:effort|reps?|out))?(?!\s*(?:[\d/]|pain|dolor))`,
    refuse('maximalEffort', 'effort'),
  ),
  rule(
    String.raw`overnight|asleep|(?:while|when)\s+(?:you\s+|they\s+)?(?:are\s+)?(?:sleep(?:ing)?|asleep)|all\s+night|during\s+sleep|toda\s+la\s+noche|mientras\s+duerme`,
    refuse('asleep'),
  ),
  rule(
    String.raw`(?:until|til{1,2})\s+(?:it\s+is\s+)?numb|hasta\s+(?:que\s+se\s+)?(?:adormezca|adormecer|duerma)`,
    refuse('untilNumb'),
  ),
  rule(String.raw`z(?:one)?\s*5|sprints?`, refuse('sprint', 'intensityZone')),
  rule(
    String.raw`\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|ml)|x-?rays?|radiograf[ií]as?|mri|ct\s+scan|${drugs}`,
    refuse('medicine'),
  ),
]
