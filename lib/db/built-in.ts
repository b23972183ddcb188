/** The clinic id under which built-in catalog items stand: every clinic reads them, none writes them. */
export const builtInClinicId = '00000000-0000-0000-0000-000000000000'
