/** Maitland grades in rising order, with the softer (−) and firmer (+) steps of III and IV (clinical spec 2.3). */
export const grades = ['I', 'II', 'III-', 'III', 'III+', 'IV-', 'IV', 'IV+', 'V'] as const
export type Grade = (typeof grades)[number]

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const timesOfDay = ['morning', 'midday', 'evening', 'bedtime', 'meals'] as const
export type TimeOfDay = (typeof timesOfDay)[number]

export const distanceUnits = ['m', 'km', 'mi', 'ft', 'yd', 'steps', 'laps'] as const
export type DistanceUnit = (typeof distanceUnits)[number]
