import { bodyNouns } from '../body-nouns'

/** Words that no patient text holds (clinical spec 8.1, 8.7). */
export const forbidden = {
  en: [
    /\b(affected|contralateral|ipsilateral|abduct\w*|adduct\w*|reps?|bilateral\w*|prn|bid|supine|prone|isometric)\b/i,
    /\b(gluteus|glutes?|iliopsoas|psoas|piriformis|lumbar|femoral|anterior|posterior|medial|lateral|flex|flexion|extend|extension)\b/i,
    /\b(damage\w*|slipped|bone on bone|wear and tear|out of place|worn|torn|degenerat\w*)\b/i,
    /\b(cures?|fix\w*|heals? you|guarantee\w*|always works|will help|release\w*|realign\w*)\b/i,
    /\b(safe|safely|safer|safety|unsafe|please|successfully)\b|!|×|\d\/\d/i,
  ],
  es: [
    /\b(supino|prono|abducci[oó]n|aducci[oó]n|flexi[oó]n|extensi[oó]n|bilateral|isom[eé]trico|ipsilateral|contralateral)\b/i,
    /\b(psoas|piriforme|lumbar|femoral|anterior|posterior|medial|lateral)\b/i,
    /\b(da[nñ]o|desgaste|gastad[oa]|hernia salida|fuera de lugar)\b/i,
    /\b(cura|arregla|garantiza|siempre funciona|libera|realinea)\b/i,
    /\b(seguro|segura|seguramente|jale|tire|tir[oó]n|coja|coger|p[aá]rese|en cuatro|concha|almeja|bicho|paloma|p[aá]jaro|remueva|chequee|alcance hacia|arquee|por favor)\b|!|¡|×|\d\/\d/i,
    /\b(sentad[oa]|acostad[oa]|parad[oa]|mareado|mareada|despierto|despierta|derecho,|su rodilla|su pierna|su pie|su brazo|su mano|su hombro|su cadera)\b/i,
    /\b(inhale|exhale|vosotros|tu|tus|t[uú]|tienes|haz|dobla tu|lev[aá]ntate|acu[eé]state)\b/i,
  ],
} as const

/** What a Spanish side word may follow: a body part of its gender, or "la" where the direction is meant. */
export const sideNouns = {
  f: new RegExp(`^(${bodyNouns.f.replaceAll(' ', '|')}|la)$`, 'i'),
  m: new RegExp(`^(${bodyNouns.m.replaceAll(' ', '|')})$`, 'i'),
} as const

/** A side written out where a token belongs: after a body part, or as a direction. */
export const writtenSides = {
  en: /\b(left|right) (leg|knee|foot|hip|side|arm|hand)/i,
  es: new RegExp(
    `(^|[\\s(])(${Object.values(bodyNouns).join(' ').replaceAll(' ', '|')}|(hacia|a) la) (izquierd|derech)[oa]`,
    'i',
  ),
} as const

type StopRule = { codes: readonly string[]; en: RegExp; es: RegExp; kinds?: RegExp }

/** What the stop line names by attribute (clinical spec 8.9); one line may name several at once. */
export const stopRules: readonly StopRule[] = [
  { codes: ['TISCH'], en: /sit bone/i, es: /hueso sobre el que se sienta/i },
  {
    codes: ['TGT', 'SIDEINV', 'HABDR'],
    en: /side of (your|the) hip|outer hip|hip hurts/i,
    es: /lado de la cadera|cadera/i,
  },
  { codes: ['NSL', 'NTEN'], en: /spread|stays|runs down/i, es: /baja por|no se va/i },
  { codes: ['NTENF'], en: /thigh/i, es: /muslo/i },
  { codes: ['INGP'], en: /thigh|groin/i, es: /muslo|ingle/i },
  { codes: ['HFLX90', 'HIR', 'HFLXR'], en: /groin/i, es: /ingle/i },
  { codes: ['HABDE', 'HER'], en: /groin|knee/i, es: /ingle|rodilla/i },
  { codes: ['HEXT'], en: /back|thigh/i, es: /espalda|muslo/i },
  { codes: ['LFLX', 'LEXT', 'LROT', 'LFR', 'LLOAD', 'TFLX'], en: /back|leg/i, es: /espalda|pierna/i },
  {
    codes: ['CFLX', 'CEXT', 'CROT', 'CLOAD'],
    en: /dizzy|tingl|headache/i,
    es: /mareo|hormigueo|dolor de cabeza/i,
  },
  { codes: ['KDEEP', 'KFLXE', 'KOKC', 'KNEEL', 'KHAM'], en: /knee/i, es: /rodilla/i },
  { codes: ['SACT', 'SRES', 'SOVH', 'SER', 'SIR', 'SHADD'], en: /shoulder/i, es: /hombro/i },
  { codes: ['WBUE'], en: /wrist|shoulder|hand|arm/i, es: /muñeca|hombro|mano|brazo/i },
  { codes: ['BALCH', 'SLWB'], en: /balance/i, es: /equilibrio/i },
  { codes: ['AMOD', 'AVIG'], en: /chest/i, es: /pecho/i },
  { codes: ['VALS', 'ISOH'], en: /breath|dizzy/i, es: /respir|mareo/i },
  { codes: ['IMPACT'], en: /limp|swell|pain/i, es: /coje|hinchaz|dolor/i },
  { codes: ['DPRESS'], en: /tingl|sharp|bone/i, es: /hormigueo|pincha|hueso/i },
  { codes: ['COLD'], en: /white|blue|blotchy/i, es: /blanca|azul|manchas/i },
  { codes: ['HEAT'], en: /hot|red|spott/i, es: /caliente|roja|manchas/i },
]
