/**
 * Verbs by which news reports what somebody said, by what follows them. Most stand here in the form that a dictionary
 * has them in and are conjugated; irregular ones stand in the forms that news uses. All are folded.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * `clause`: a that-clause, a bare clause or a quotation. `act`: a noun phrase or an infinitive ("demanded the release").
 * `denial`: what follows is what the speaker denies. `call`: only with a quotation ("called it “absurd”").
 */
export type Frame = 'clause' | 'act' | 'denial' | 'call';

/**
 * The third persons of a Spanish verb. A stem behind the first slash is that of the present ("recordar/recuerd"), one
 * behind the second that of the preterite ("pedir/pid/pid").
 */
function thirdPersons(verb: string): readonly string[] {
  const [infinitive = '', present, preterite] = verb.split('/');
  const stem = infinitive.slice(0, -2);
  const of = (root: string | undefined, endings: string) =>
    endings.split(' ').map((ending) => (root ?? stem) + ending);
  return infinitive.endsWith('ar')
    ? [...of(present, 'a an'), ...of(stem, 'o aron aba aban ando')]
    : [...of(present, 'e en'), ...of(preterite, 'io ieron iendo'), ...of(stem, 'ia ian')];
}

function participle(verb: string): string {
  const [infinitive = ''] = verb.split('/');
  return infinitive.slice(0, -2) + (infinitive.endsWith('ar') ? 'ado' : 'ido');
}

/** "explains" and "explained", of regular verbs. */
function presentAndPast(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`];
  return [/(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`];
}

/** Conjugated forms that are other words as often, or do other things than say: they report speech only as all there is behind a quotation. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  list(`
abunda abundan anota anotan anotaba aventura aventuran externa externan publica publican publicaba publicaban resumen incide inciden
consigna consignas contando considerando calculando llamando concede conceden concedia garantizan
comunica comunican jura juran certifica certifican avanza llamaba llamaban documentando anticipa anticipan calculaba calculaban
protests questions comments remarks pledges promises signals answers texts labels brands terms counters reasons whispers shouts screams yells jokes boasts
reclamando temiendo resumiendo incidiendo abundando publicando ratificando reportando garantizando justificando certificando
`),
);

/** What somebody says stands behind "que" or in quotation marks, never as a noun. */
const SPANISH_WITH_QUE = list(`
insistir repetir/repit/repit comentar opinar replicar contestar responder publicar anotar resumir proclamar incidir tuitear acotar apostillar puntualizar matizar
bromear ironizar reflexionar razonar presumir alardear consignar apuntillar retrucar recapitular remachar ahondar abundar inquirir
coincidir agregar valorar acreditar preguntar mencionar ratificar corroborar certificar proseguir/prosigu/prosigu protestar
encontrar/encuentr hallar detectar determinar descubrir comprobar/comprueb verificar deducir proyectar
`);
/** The same of irregular ones. */
const SPANISH_WITH_QUE_FORMS = list(`
dijo dice dicen dijeron decia decian diciendo anadio anade anaden anadieron anadiendo anadia anadian cree creen escribio escribe escribieron sostuvo sostiene sostienen sostuvieron
sostenia sostenian repuso repone mantuvo mantiene mantienen mantuvieron mantenia prosiguieron
`);
const SPANISH_CLAUSES = list(`
afirmar senalar asegurar explicar indicar informar manifestar/manifiest declarar expresar denunciar alertar advertir/adviert/advirt precisar detallar
contar/cuent recordar/recuerd recalcar subrayar destacar apuntar admitir confirmar anunciar aclarar revelar alegar argumentar considerar estimar
relatar narrar lamentar aseverar comunicar adelantar reprochar aventurar deslizar vaticinar pronosticar augurar exclamar justificar avisar
sugerir/sugier/sugir esgrimir recriminar plantear garantizar evocar temer enfatizar constatar sintetizar remarcar resaltar reportar prometer
responsabilizar calcular reiterar especificar notificar externar rememorar referir/refier/refir pormenorizar
atestiguar contabilizar testificar jurar anticipar confesar/confies conceder
`);
const SPANISH_ACTS = list(`
exigir condenar criticar rechazar solicitar reclamar instar urgir calificar documentar aplaudir elogiar exhortar demandar repudiar culpar acusar
cuestionar celebrar amenazar deplorar defender/defiend pedir/pid/pid felicitar
`);
const SPANISH_DENIALS = list('negar/nieg desmentir/desmient/desmint descartar');
const SPANISH_CALLS = list(
  'abogar describir definir despedir/despid/despid tildar tachar gritar susurrar murmurar sollozar agradecer',
);

const ENGLISH_CLAUSES = list(`
add note report state explain emphasize emphasise stress insist argue claim announce warn declare assert allege conclude confirm disclose reveal highlight recall
answer ask observe acknowledge concede remark comment pledge vow promise predict estimate maintain contend joke recount suggest complain affirm echo
reiterate counter caution reason boast confess confide theorize theorise opine exclaim whisper shout lament muse hint signal assure advise speculate guarantee clarify
specify indicate remember attest reaffirm reassure inform remind surmise posit reckon retort wonder
`);
const ENGLISH_ACTS = list(`
urge demand request condemn criticize criticise denounce reject accuse express appeal propose recommend question deplore applaud
`);
const ENGLISH_CALLS = list(`
yell scream plead implore interject blast lambaste mutter text label brand term deem dismiss liken defend
`);
/** Folded forms of verbs that report speech only right beside a quotation: “…,” he continued. */
export const BESIDE_QUOTE: ReadonlySet<string> = new Set([
  ...list('continue laugh smile sigh finish').flatMap(presentAndPast),
  ...list('iniciar continuar finalizar completar sumar culminar arrancar confiar').flatMap(thirdPersons),
  ...list('began begins went goes intervino interviene intervenia tercio tercia'),
]);

const FORMS: readonly (readonly [Frame, readonly string[]])[] = [
  ['clause', ENGLISH_CLAUSES.flatMap(presentAndPast)],
  [
    'clause',
    list(`
said says say saying told tells telling adding noting reporting stating explaining stressing insisting arguing claiming announcing warning
declaring asserting alleging concluding confirming highlighting pointed replied replies responded wrote writes writing tweeted posted testified admitted admits
admitting swore believes believe believed thinks ruled found finds vented quipped quips summed signalled reads points
`),
  ],
  ['act', ENGLISH_ACTS.flatMap(presentAndPast)],
  [
    'act',
    list(`
welcomed hailed calling urging demanding condemning accusing blamed called calls appealed protested decried described describes documented voiced threatened regretted criticizing
`),
  ],
  ['denial', list('denied denies denying disputed disputes refuted')],
  ['call', ENGLISH_CALLS.flatMap(presentAndPast)],
  [
    'call',
    list('describing dismissing branding labelling labeling labelled dubbed begged begs slammed slams'),
  ],
  ['call', [...BESIDE_QUOTE]],
  ['clause', [...SPANISH_WITH_QUE, ...SPANISH_CLAUSES].flatMap(thirdPersons)],
  ['clause', SPANISH_WITH_QUE_FORMS],
  [
    'clause',
    list(`
reconocio reconoce reconocen reconocia reconocieron concluyo concluye concluyen concluyeron expuso expone exponen expusieron avanzo zanjo zanja sentencio
remato espeto quejo queja quejaron quejan sincero excuso disculpo jacto jacta rebatio rebate concluyendo reconociendo sosteniendo dictamino evidencia evidencian adujo aduce arguyo arguye
`),
  ],
  ['act', SPANISH_ACTS.flatMap(thirdPersons)],
  [
    'act',
    list(
      'atribuyo atribuye atribuyen atribuyeron propuso propone proponen recomendo recomienda reprobo llamo llama llaman llamaron',
    ),
  ],
  ['denial', SPANISH_DENIALS.flatMap(thirdPersons)],
  ['call', SPANISH_CALLS.flatMap(thirdPersons)],
  ['call', list('hablo habla hablan spoke speaks')],
];

/** A folded form, by how it reports speech. */
export const SPEECH_FORMS: ReadonlyMap<string, Frame> = new Map(
  FORMS.flatMap(([frame, forms]) =>
    forms.filter((form) => !OTHER_WORDS.has(form)).map((form) => [form, frame] as const),
  ),
);

/** Folded Spanish participles that report speech behind "ha" ("ha dicho"). */
export const SPEECH_PARTICIPLES: ReadonlyMap<string, Frame> = new Map(
  (
    [
      ['clause', [...SPANISH_WITH_QUE, ...SPANISH_CLAUSES].map(participle)],
      [
        'clause',
        list('dicho anadido sostenido reconocido concluido escrito zanjado avanzado contabilizado expuesto'),
      ],
      ['act', SPANISH_ACTS.map(participle)],
      ['act', list('propuesto recomendado')],
      ['denial', SPANISH_DENIALS.map(participle)],
      ['call', SPANISH_CALLS.map(participle)],
      ['call', list('calificado llamado cargado descrito')],
    ] as const
  ).flatMap(([frame, forms]) => forms.map((form) => [form, frame] as const)),
);

/** Folded Spanish forms of verbs that say nothing where a noun follows: "defiende la democracia". */
export const ONLY_WITH_QUE: ReadonlySet<string> = new Set([
  ...SPANISH_WITH_QUE.flatMap(thirdPersons),
  ...SPANISH_WITH_QUE.map(participle),
  ...SPANISH_WITH_QUE_FORMS,
  ...list('dicho escrito sostenido mantenido anadido defiende defienden defendia defendian'),
]);
