/** Spanish nouns that a side word may follow, by gender (clinical spec 8.7b). */
export const bodyNouns = {
  f: 'pierna rodilla cadera nalga ingle pantorrilla planta mano muñeca rótula oreja axila mejilla espalda nuca cara cicatriz espinilla',
  m: 'pie tobillo talón muslo glúteo brazo antebrazo codo hombro omóplato lado dedo pulgar isquion oído ojo costado arco cuello pecho abdomen empeine trapecio',
} as const
