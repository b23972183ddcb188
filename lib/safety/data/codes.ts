/**
 * Movement and load codes: the places they add to those of their item, and whether they act on the whole person instead
 * of one limb (clinical spec 1.3 and 4.3).
 */
export type CodeGroup = { codes: string; places?: string; wholePerson?: true }

/** What a foot on the ground loads, from the pelvis down. */
export const wholeLeg = 'hip groin gluteal pelvis thigh knee leg ankle foot'
const trunk = 'lumbar thoracic core'
const hip = 'hip groin gluteal'

export const codeGroups: readonly CodeGroup[] = [
  { codes: 'HFLX90 HADD HIR HER HEXT HABDE HABDR HFLXR TGT TISCH INGP DGC', places: hip },
  { codes: 'PERIP', places: hip, wholePerson: true },
  { codes: 'NSL NTEN NTENF' },
  { codes: 'LFLX LEXT LROT LFR TFLX TEXT', places: trunk, wholePerson: true },
  { codes: 'LLOAD', places: 'lumbar thoracic pelvis', wholePerson: true },
  { codes: 'CFLX CEXT CROT CSIDE CLOAD', places: 'neck', wholePerson: true },
  { codes: 'KFLXE KDEEP KOKC KRES KHAM KPULL KNEEL', places: 'knee' },
  { codes: 'ADF APF AINV', places: 'ankle foot leg' },
  { codes: 'SACT SASST SRES SOVH SER SIR SHADD SABER SEXT', places: 'shoulder arm' },
  { codes: 'WBUE HCARRY', places: 'shoulder arm elbow wrist hand' },
  { codes: 'SIDEINV', places: 'hip gluteal shoulder' },
  { codes: 'WBF SLWB FPUSH', places: wholeLeg },
  { codes: 'IMPACT', places: `${wholeLeg} lumbar thoracic` },
  { codes: 'PRONE SUPFLAT FLOOR HEADDN BALCH VALS ISOH AMOD AVIG PFC HYDRO CLINIC INFO', wholePerson: true },
  { codes: 'COLD HEAT DPRESS COMPR SKIN THRUST MOBHI TRACT ESTIM NEEDLE' },
]

/** Codes of what acts on the skin and what lies below it: with one of them, care and referral have a place. */
export const agentCodes = 'COLD HEAT HYDRO DPRESS COMPR SKIN ESTIM NEEDLE TRACT'.split(' ')
