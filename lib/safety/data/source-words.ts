/** What of a rule's source is no name or number, in Spanish; between semicolons each. */
export const sourceWords: Readonly<Record<string, string>> = {
  'own knowledge': 'conocimiento propio',
  'own knowledge (ACSM)': 'conocimiento propio (ACSM)',
  'own knowledge (AHA/ACSM test cut-off 200/110)':
    'conocimiento propio (límite de AHA/ACSM en pruebas: 200/110)',
  'own knowledge (US label warning)': 'conocimiento propio (advertencia de la etiqueta en EE. UU.)',
  'own knowledge (US label warnings': 'conocimiento propio (advertencias de la etiqueta en EE. UU.',
  'FDA 2020 for pregnancy)': 'FDA 2020 para el embarazo)',
  'own knowledge (clinical convention)': 'conocimiento propio (costumbre clínica)',
  'own knowledge (pelvic-health practice)': 'conocimiento propio (práctica en salud pélvica)',
  'surgeon protocol wins': 'manda el protocolo del cirujano',
  'surgeon order': 'orden del cirujano',
  'surgeon instruction sheets (seen)': 'hojas de instrucciones de cirujanos (vistas)',
  'surgical protocols (seen): extension past neutral, and adduction + inward turn + extension, 10–12 weeks':
    'protocolos quirúrgicos (vistos): extensión más allá de la posición neutra, y aducción + giro hacia dentro + extensión, 10–12 semanas',
  'survey of precautions after heart surgery, Sweden 2010 (table seen: pushing up from a chair forbidden by 28 of 29, a walker by none)':
    'encuesta de precauciones tras cirugía cardíaca, Suecia 2010 (tabla vista: 28 de 29 prohíben levantarse de la silla con los brazos, ninguno el andador)',
  'project rule': 'regla del proyecto',
  'section 5': 'sección 5',
  'ASSET consensus, Thigpen 2016': 'consenso ASSET, Thigpen 2016',
  'NICE CKS sciatica (secondary: NHS Lothian RefHelp)': 'NICE CKS, ciática (a través de NHS Lothian RefHelp)',
  'WHO 2005 chiropractic safety guideline': 'WHO 2005, guía de seguridad en quiropráctica',
  'LBP CPG 2021 (directional preference)': 'LBP CPG 2021 (preferencia direccional)',
  'Eannucci 2019 (describes standard precautions 6–12 wk)':
    'Eannucci 2019 (describe las precauciones habituales, 6–12 semanas)',
  'Restrepo 2011 (no restrictions, 0.15% dislocation)': 'Restrepo 2011 (sin límites, 0.15% de luxaciones)',
  'Brinlee 2021 (criterion-based)': 'Brinlee 2021 (por criterios)',
  'Nonarthritic hip CPG 2023': 'CPG de cadera no artrósica 2023',
  'chiro best-practice table': 'tabla de buena práctica en quiropráctica',
  'chiro best-practice table 9': 'tabla 9 de buena práctica en quiropráctica',
  'Sherrington 2011 (high-risk: no brisk walking programme)':
    'Sherrington 2011 (riesgo alto: sin programa de caminata a paso vivo)',
  'secondary summary of trials, 9,599 hips (RR 0.98)':
    'resumen secundario de ensayos, 9599 caderas (RR 0.98)',
  'Moseley 2004 (abstract seen)': 'Moseley 2004 (visto el resumen)',
  'Bone Fit summary of Gold 2004 and Papaioannou 2003 (seen)':
    'resumen de Bone Fit de Gold 2004 y Papaioannou 2003 (visto)',
  'patient page on exercise with a defibrillator (read)':
    'página para pacientes sobre ejercicio con un desfibrilador (leída)',
  'epalmer modalities guide': 'guía de modalidades epalmer',
  'Ankle CPG 2021': 'CPG de tobillo 2021',
}
