/**
 * What no item is called but is asked for, diagnoses above all, in both languages, and where a therapist looks first.
 * Names without accents. Searched, never shown: it says where to look, not that an item is right for a patient.
 */
export const topics: readonly { names: readonly string[]; items: readonly string[] }[] = [
  // Diagnoses
  {
    names: ['sciatica', 'ciatica', 'ciatalgia', 'lumbar radiculopathy', 'radicular'],
    items: ['sci-slider-sup', 'sci-slider-sl', 'sci-slider-sit', 'ed-nerve-pain', 'prone-prop'],
  },
  {
    names: ['disc herniation', 'herniated disc', 'bulging disc', 'hnp', 'hernia de disco', 'hernia discal'],
    items: ['press-up', 'prone-prop', 'ed-centralize', 'side-glide', 'ext-stand', 'sci-slider-sup'],
  },
  {
    names: ['stenosis', 'spinal stenosis', 'estenosis'],
    items: ['flex-sit', 'glut-ktc', 'glut-2ktc', 'bike-recumbent', 'walk-short'],
  },
  {
    names: ['spondylolisthesis', 'spondylolysis', 'espondilolistesis', 'spondy'],
    items: ['ta-brace', 'dead-bug-legs', 'bird-dog', 'side-plank-knee'],
  },
  {
    names: ['lbp', 'lumbalgia', 'lumbago', 'back pain', 'dolor de espalda'],
    items: [
      'pelvic-tilt-sup',
      'cat-cow',
      'ltr',
      'bird-dog',
      'press-up',
      'mt-lum-pa',
      'pos-back-pillow',
      'pos-side-pillow',
    ],
  },
  { names: ['sij', 'sacroiliac', 'sacroiliaca', 'si joint'], items: ['mt-met-si', 'mt-si-thrust'] },
  {
    names: [
      'piriformis syndrome',
      'deep gluteal syndrome',
      'sindrome del piramidal',
      'sindrome del piriforme',
    ],
    items: ['pir-fig4-sup', 'pir-fig4-sit', 'pir-cross-low', 'clam', 'mt-tp-pir'],
  },
  {
    names: [
      'gtps',
      'trochanteric bursitis',
      'trocanteritis',
      'bursitis',
      'gluteal tendinopathy',
      'tendinopatia glutea',
    ],
    items: ['ed-tendon-load', 'abd-iso-sup', 'abd-iso-stand', 'bridge', 'clam', 'pos-side-pillow'],
  },
  {
    names: [
      'fai',
      'fais',
      'femoroacetabular',
      'hip impingement',
      'pinzamiento de cadera',
      'choque femoroacetabular',
      'labral tear',
    ],
    items: ['hip-qrock', 'hip-band-flex-mob', 'mt-hip-inf', 'ed-hip-scope'],
  },
  {
    names: ['total hip', 'tha', 'thr', 'hip replacement', 'protesis de cadera'],
    items: ['ed-tha-post', 'ed-tha-ant', 'po-transfer-chair', 'po-bed-edge', 'sf-tha'],
  },
  {
    names: ['total knee', 'tka', 'tkr', 'knee replacement', 'protesis de rodilla'],
    items: ['quad-set', 'heel-slide', 'knee-heel-prop', 'knee-flex-sit', 'saq'],
  },
  {
    names: ['acl', 'acl rehab', 'anterior cruciate', 'ligamento cruzado', 'lca'],
    items: ['quad-set', 'tke-band', 'squat-mini', 'wall-sit', 'knee-heel-prop'],
  },
  {
    names: ['meniscus', 'menisco', 'meniscal tear'],
    items: ['quad-set', 'heel-slide', 'squat-mini', 'tke-band'],
  },
  {
    names: [
      'pfps',
      'patellofemoral',
      'anterior knee pain',
      'runners knee',
      'rodilla del corredor',
      'condromalacia',
      'femoropatelar',
    ],
    items: ['step-down', 'squat-mini', 'clam', 'tke-band', 'slr-flex'],
  },
  {
    names: [
      'patellar tendinopathy',
      'patellar tendonitis',
      'jumpers knee',
      'tendinitis rotuliana',
      'tendinopatia rotuliana',
      'rodilla del saltador',
    ],
    items: ['spanish-squat', 'wall-sit', 'squat-goblet'],
  },
  {
    names: ['hamstring strain', 'pulled hamstring', 'desgarro isquiotibial'],
    items: ['ham-iso-heel', 'bridge-long', 'ham-curl-prone', 'ham-slider', 'ham-nordic'],
  },
  {
    names: ['ankle sprain', 'esguince de tobillo'],
    items: ['band-ev', 'sls', 'ankle-abc', 'ankle-kneewall', 'elevate-compress'],
  },
  {
    names: ['achilles tendinopathy', 'achilles tendonitis', 'tendon de aquiles', 'tendinitis aquilea'],
    items: ['calf-raise-ecc', 'calf-raise', 'calf-raise-sl', 'calf-soleus'],
  },
  {
    names: ['shin splints', 'mtss', 'periostitis tibial'],
    items: ['calf-raise', 'band-df', 'calf-soleus', 'heel-walk'],
  },
  {
    names: [
      'plantar fasciitis',
      'heel pain',
      'plantar heel pain',
      'facitis plantar',
      'fascitis plantar',
      'espolon',
    ],
    items: ['calf-raise-towel', 'plantar-stretch', 'self-ball-foot', 'sc-heel-pad', 'calf-gastroc'],
  },
  { names: ['bunion', 'hallux valgus', 'juanete'], items: ['toe-yoga', 'short-foot'] },
  { names: ['flat feet', 'pie plano'], items: ['short-foot', 'band-inv', 'calf-raise'] },
  {
    names: ['neck pain', 'cervicalgia', 'dolor de cuello'],
    items: ['chin-tuck', 'neck-rot', 'dnf-nod', 'scap-squeeze', 'neck-side'],
  },
  {
    names: ['text neck', 'forward head', 'cabeza adelantada'],
    items: ['chin-tuck', 'dnf-nod', 'desk-setup', 'thor-ext-chair'],
  },
  {
    names: ['cervicogenic headache', 'headache', 'cefalea cervicogenica', 'dolor de cabeza'],
    items: ['neck-snag', 'dnf-nod', 'chin-tuck', 'trap-stretch'],
  },
  { names: ['whiplash', 'latigazo cervical'], items: ['neck-rot', 'dnf-nod', 'neck-ext-qp', 'scap-squeeze'] },
  {
    names: ['cervical radiculopathy', 'cervical radic', 'cervicobraquialgia'],
    items: ['med-slider', 'mt-cerv-traction', 'chin-tuck', 'neck-rot'],
  },
  {
    names: ['frozen shoulder', 'adhesive capsulitis', 'hombro congelado', 'capsulitis adhesiva'],
    items: ['ed-frozen', 'pendulum', 'table-slide', 'wand-er', 'mt-gh-mob'],
  },
  {
    names: ['rotator cuff', 'manguito rotador', 'cuff tear'],
    items: ['er-band', 'ir-band', 'er-sidelying', 'er-iso', 'scaption'],
  },
  {
    names: ['shoulder impingement', 'subacromial', 'pinzamiento de hombro'],
    items: ['er-band', 'scaption', 'serratus-punch', 'row-band'],
  },
  {
    names: [
      'tennis elbow',
      'lateral epicondylitis',
      'lateral epi',
      'lateral epicondylalgia',
      'codo de tenista',
      'epicondilitis',
      'epicondilalgia',
    ],
    items: ['wrist-ext-ecc', 'wrist-ext-iso', 'twist-bar', 'wrist-flex-stretch', 'sc-elbow-strap'],
  },
  {
    names: ['golfers elbow', 'medial epicondylitis', 'codo de golfista', 'epitrocleitis'],
    items: ['wrist-ext-stretch', 'pron-sup'],
  },
  {
    names: ['carpal tunnel', 'cts', 'tunel del carpo', 'tunel carpiano'],
    items: ['med-slider', 'tendon-glide'],
  },
  { names: ['cubital tunnel', 'tunel cubital'], items: ['uln-slider'] },
  { names: ['tarsal tunnel', 'tunel del tarso'], items: ['tib-slider'] },
  {
    names: ['bppv', 'vertigo', 'dizzy', 'dizziness', 'vppb', 'mareo', 'mareos'],
    items: ['bppv-epley', 'vor-x1', 'walk-head-turn'],
  },
  { names: ['phantom limb', 'miembro fantasma'], items: ['gmi-mirror', 'gmi-cards', 'gmi-imagine'] },
  {
    names: ['crps', 'sdrc', 'distrofia simpatica'],
    items: ['gmi-cards', 'gmi-imagine', 'gmi-mirror', 'self-desens'],
  },
  { names: ['foot drop', 'drop foot', 'pie caido'], items: ['sf-weakness', 'band-df'] },
  { names: ['stress incontinence', 'incontinencia'], items: ['pfm-contract', 'pfm-relax'] },
  {
    names: ['falls risk', 'fall risk', 'fall prevention', 'caidas en casa', 'prevenir caidas'],
    items: ['ed-home-falls', 'bal-tandem', 'sls', 'weight-shift'],
  },
  { names: ['rice', 'swelling', 'hinchazon', 'edema'], items: ['elevate-compress', 'sc-cold'] },
  { names: ['osteoporosis', 'osteopenia'], items: ['ed-bone', 'back-press', 'back-ext-prone', 'lift-hinge'] },
  {
    names: ['meralgia', 'meralgia paresthetica', 'meralgia parestesica'],
    items: ['lfcn-slider', 'loose-clothes'],
  },
  { names: ['headache post', 'migraine', 'migrana'], items: ['sf-gca', 'chin-tuck', 'relax-pmr'] },
  {
    names: ['knee oa', 'artrosis de rodilla', 'gonartrosis'],
    items: ['ed-oa', 'quad-set', 'sit-stand', 'bike', 'laq'],
  },
  {
    names: ['hip oa', 'artrosis de cadera', 'coxartrosis'],
    items: ['ed-oa', 'bike', 'clam', 'bridge', 'mt-hip-lad'],
  },
  // Methods
  {
    names: ['mckenzie', 'mackenzie', 'mdt'],
    items: ['press-up', 'prone-prop', 'ext-stand', 'side-glide', 'ed-centralize'],
  },
  { names: ['williams'], items: ['glut-ktc', 'glut-2ktc', 'flex-sit', 'pelvic-tilt-sup'] },
  { names: ['mcgill', 'mcgill big 3'], items: ['curl-up', 'side-plank-knee', 'bird-dog'] },
  { names: ['otago'], items: ['sit-stand', 'calf-raise', 'sls', 'bal-tandem', 'walk-side', 'walk-back'] },
  { names: ['met', 'energia muscular'], items: ['mt-met-pir', 'mt-met-hipflex', 'mt-met-si'] },
  { names: ['pnf', 'fnp'], items: ['pir-contract-relax', 'mt-met-pir', 'mt-met-hipflex', 'chop-band'] },
  // Muscles, nerves and goals by themselves
  {
    names: ['glute med', 'gmed', 'gluteus medius', 'gluteo medio'],
    items: ['clam', 'sl-abd', 'side-step-band', 'stand-abd', 'clam-band', 'hip-hike'],
  },
  {
    names: ['glute max', 'gmax', 'gluteus maximus', 'gluteo mayor'],
    items: ['bridge', 'hip-thrust', 'prone-hip-ext', 'stand-ext', 'quad-hip-ext'],
  },
  {
    names: ['psoas', 'iliopsoas', 'psoas stretch', 'hip flexor stretch'],
    items: ['hipflex-stand', 'hipflex-halfkneel', 'hipflex-edge', 'hipflex-couch'],
  },
  {
    names: ['core', 'core stability', 'estabilidad del core'],
    items: ['ta-brace', 'dead-bug', 'bird-dog', 'plank-knee', 'side-plank-knee'],
  },
  { names: ['vmo', 'vasto medial'], items: ['quad-set', 'saq', 'tke-band'] },
  {
    names: [
      'sciatic floss',
      'sciatic nerve floss',
      'sciatic glide',
      'nervio ciatico',
      'neurodinamia ciatico',
    ],
    items: ['sci-slider-sup', 'sci-slider-sl', 'sci-slider-sit'],
  },
  {
    names: ['balance', 'equilibrio'],
    items: ['bal-feet-together', 'weight-shift', 'bal-semi', 'bal-tandem', 'sls', 'walk-tandem'],
  },
  {
    names: [
      'single leg balance',
      'equilibrio un pie',
      'equilibrio en un pie',
      'equilibrio una pierna',
      'equilibrio en una pierna',
    ],
    items: ['sls', 'sls-foam'],
  },
  {
    names: ['cardio', 'aerobic', 'aerobico', 'endurance'],
    items: ['walk', 'bike', 'bike-recumbent', 'elliptical', 'swim'],
  },
  {
    names: ['relaxation', 'relajacion', 'stress', 'estres'],
    items: ['relax-pmr', 'relax-scan', 'breath-paced', 'breath-diaphragm'],
  },
  { names: ['insomnia', 'insomnio', 'sleep hygiene'], items: ['ed-sleep', 'relax-pmr', 'breath-paced'] },
  {
    names: [
      'sleeping position',
      'sleeping positions',
      'sleep position',
      'sleep position back pain',
      'sleep position for back pain',
      'posicion para dormir',
    ],
    items: ['pos-side-pillow', 'pos-back-pillow'],
  },
  {
    names: ['figura 4', 'figura de 4', 'estiramiento figura 4', 'estiramiento en figura de 4'],
    items: ['pir-fig4-sup', 'pir-fig4-sit', 'pir-stand-table'],
  },
  {
    names: ['scapular stability', 'scap stability', 'estabilidad escapular'],
    items: ['scap-squeeze', 'low-row', 'row-band', 'prone-y', 'serratus-punch'],
  },
  {
    names: ['hams', 'hamstring', 'hamstrings', 'isquios', 'isquiotibiales'],
    items: ['ham-strap', 'ham-sit', 'ham-curl-prone', 'ham-iso-heel', 'ham-doorway'],
  },
  {
    names: ['squat', 'squats', 'sentadilla', 'sentadillas'],
    items: ['squat-mini', 'squat-wall', 'squat-goblet', 'wall-sit'],
  },
  {
    names: ['walk', 'walking', 'caminar', 'caminata', 'caminatas'],
    items: ['walk', 'walk-short', 'walk-interval'],
  },
  { names: ['stairs', 'escaleras', 'subir escaleras'], items: ['stairs-lead', 'po-stairs'] },
  { names: ['arco corto'], items: ['saq'] },
  {
    names: ['knee flexion', 'knee flexion rom', 'knee bend', 'flexion de rodilla'],
    items: ['heel-slide', 'knee-flex-sit', 'knee-flex-strap'],
  },
  {
    names: ['knee ext rom', 'knee extension rom', 'passive knee extension', 'extension pasiva de rodilla'],
    items: ['knee-heel-prop', 'knee-prone-hang', 'quad-set'],
  },
  { names: ['bici', 'bicicleta', 'bicycle'], items: ['bike', 'bike-recumbent'] },
]
