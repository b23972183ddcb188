import type { PlanLocale } from '@/lib/i18n/locales'
import type { FactColumn, WordColumn } from './item-columns'

/** How clinics head the columns of their lists, in each language, parted by commas; case, accents and signs do not count. */
export const headerWords: Record<FactColumn | WordColumn, Record<PlanLocale, string>> = {
  id: { en: 'id, slug, identifier, key', es: 'identificador, clave' },
  name: {
    en: 'name, exercise, exercise name, item, name for the clinic',
    es: 'nombre, ejercicio, nombre del ejercicio, nombre para la clínica',
  },
  title: {
    en: 'title, patient title, patient name, title for the patient',
    es: 'título, título para el paciente, nombre para el paciente',
  },
  start: {
    en: 'start, starting position, set up',
    es: 'inicio, posición inicial, posición de inicio, empiece',
  },
  move: {
    en: 'move, movement, steps, instructions, description, how to, what to do',
    es: 'movimiento, pasos, instrucciones, descripción, qué hacer, cómo se hace',
  },
  feel: { en: 'feel, you should feel, what to feel', es: 'sentir, debe sentir, qué debe sentir' },
  stop: {
    en: 'stop, stop if, warning, precautions',
    es: 'pare, pare si, detenerse, advertencia, precauciones',
  },
  why: { en: 'why, why it helps, purpose, benefit', es: 'por qué, por qué ayuda, para qué sirve, beneficio' },
  alt: { en: 'alt, alt text, picture text', es: 'texto de la imagen, texto alternativo' },
  words: {
    en: 'words, other names, synonyms, tags, keywords',
    es: 'palabras, otros nombres, sinónimos, etiquetas',
  },
  kind: { en: 'kind, type, category', es: 'tipo, clase, categoría' },
  regions: {
    en: 'region, regions, body region, area, body part',
    es: 'región, regiones, zona, parte del cuerpo',
  },
  muscles: { en: 'muscle, muscles, target muscle', es: 'músculo, músculos' },
  nerve: { en: 'nerve', es: 'nervio' },
  position: { en: 'position, posture', es: 'posición, postura' },
  equipment: { en: 'equipment, material, materials, tools', es: 'equipo, material, materiales' },
  sideRule: { en: 'side, sides, side rule, laterality', es: 'lado, lados, lateralidad' },
  sideMeans: { en: 'side means, what left means', es: 'qué significa izquierda, significado del lado' },
  limb: { en: 'limb', es: 'extremidad, miembro' },
  activity: { en: 'activity', es: 'actividad' },
  traits: { en: 'traits, dose traits', es: 'rasgos' },
  level: { en: 'level, difficulty', es: 'nivel, dificultad' },
  easier: { en: 'easier, regression', es: 'más fácil, regresión' },
  harder: { en: 'harder, progression', es: 'más difícil, progresión' },
  attributes: { en: 'attributes, codes, movement codes', es: 'atributos, códigos' },
  dose: { en: 'dose, dosage, usual dose, prescription', es: 'dosis, dosis habitual, pauta' },
  drawingOf: { en: 'drawing, drawing of', es: 'dibujo, dibujo de' },
  photos: { en: 'photo, photos', es: 'foto, fotos' },
  film: { en: 'film, video', es: 'video, película' },
}

/** How a header says in which language a column of words is. */
export const languageWords: Record<PlanLocale, string> = {
  en: 'en, eng, english, inglés',
  es: 'es, esp, spa, spanish, español',
}
