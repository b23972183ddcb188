export type DemoPatient = {
  firstName: string
  lastName: string
  age: number
  recordNumber: string
  email?: string
}

/** Invented people. */
export const demoPatients: readonly DemoPatient[] = [
  {
    firstName: 'Rosa',
    lastName: 'Delgado',
    age: 67,
    recordNumber: 'HS-1042',
    email: 'rosa.delgado@mail.example',
  },
  { firstName: 'Tom', lastName: 'Bridgeman', age: 54, recordNumber: 'HS-1017' },
  {
    firstName: 'Ines',
    lastName: 'Carvalho',
    age: 41,
    recordNumber: 'HS-1038',
    email: 'ines.carvalho@mail.example',
  },
  { firstName: 'Walter', lastName: 'Osei', age: 73, recordNumber: 'HS-0991' },
  { firstName: 'Samuel', lastName: 'Adeyemi', age: 62, recordNumber: 'HS-1029' },
  { firstName: 'Lucía', lastName: 'Fernández', age: 48, recordNumber: 'HS-1051' },
  {
    firstName: 'Peter',
    lastName: 'Nowak',
    age: 35,
    recordNumber: 'HS-1055',
    email: 'peter.nowak@mail.example',
  },
  { firstName: 'Hana', lastName: 'Suzuki', age: 29, recordNumber: 'HS-1057' },
]
