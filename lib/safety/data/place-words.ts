import { wholeLeg } from './codes'

/**
 * How people name a place on the body, in English and Spanish, without accents: words, and the regions they mean. A
 * region's own code stands first. What is longer counts before what is shorter: "low back" is no "back", and "back of" is
 * no place.
 */
export const placeWords: readonly (readonly [regions: string, words: string])[] = [
  ['', 'back of, back side, hand side, head of'],
  ['neck', 'neck, cervical, head, jaw, face, throat, cuello, nuca, cabeza, mandibula, cara, garganta'],
  ['thoracic', 'thoracic, upper back, mid back, chest, breast, breastbone, sternum, rib'],
  ['thoracic', 'espalda alta, parte alta de la espalda, dorsal, pecho, esternon, costilla'],
  ['lumbar', 'lumbar, low back, lower back, espalda baja, parte baja de la espalda, cintura'],
  ['core', 'core, belly, abdomen, abdominal, stomach, vientre, barriga'],
  ['pelvis', 'pelvis, pelvic, sacrum, sacroiliac, si joint, tailbone, coccyx, pubis, perineum'],
  ['pelvis', 'pelvico, sacro, sacroiliaca, coxis, perine'],
  ['gluteal', 'gluteal, glute, buttock, sit bone, ischium, nalga, gluteo, isquion'],
  ['hip', 'hip, trochanter, cadera, trocanter'],
  ['groin', 'groin, adductor, ingle, aductor'],
  ['thigh', 'thigh, hamstring, quad, quadriceps, femur, muslo, isquiotibial, cuadriceps'],
  ['knee', 'knee, kneecap, patella, rodilla, rotula'],
  ['leg', 'leg, lower leg, shin, calf, tibia, fibula, pierna, espinilla, pantorrilla, perone'],
  ['leg ankle', 'achilles, aquiles'],
  ['ankle', 'ankle, tobillo'],
  ['foot', 'foot, feet, heel, toe, sole, arch, pie, talon, planta'],
  ['shoulder', 'shoulder, armpit, axilla, collarbone, clavicle, hombro, clavicula'],
  ['shoulder thoracic', 'shoulder blade, scapula, omoplato, escapula'],
  ['arm', 'arm, upper arm, humerus, biceps, triceps, brazo, humero'],
  ['elbow', 'elbow, codo'],
  ['elbow wrist', 'forearm, lower arm, antebrazo, radius, ulna, radio, cubito'],
  ['wrist', 'wrist, muneca'],
  ['hand', 'hand, finger, thumb, palm, mano, dedo de la mano, pulgar, palma'],
  ['hand foot', 'dedo'],
  ['foot', 'dedo del pie'],
  ['thoracic lumbar', 'back, espalda'],
  ['neck thoracic lumbar pelvis core', 'spine, vertebra, columna'],
  ['thoracic lumbar core', 'trunk, tronco'],
  [wholeLeg, 'whole leg, entire leg, lower limb, toda la pierna, pierna completa, miembro inferior'],
  ['shoulder arm elbow wrist hand', 'whole arm, entire arm, upper limb'],
  ['shoulder arm elbow wrist hand', 'todo el brazo, brazo completo, miembro superior'],
]
