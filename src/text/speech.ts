/**
 * Verbs by which news reports what somebody said, folded, in the forms in which it uses them, by what follows them.
 * Both languages in one; a form that is a noun as often is left out.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * `clause`: a that-clause, a bare clause or a quotation. `act`: a noun phrase or an infinitive ("demanded the release").
 * `denial`: what follows is what the speaker denies. `call`: only with a quotation ("called it “absurd”").
 */
export type Frame = 'clause' | 'act' | 'denial' | 'call';

const VERBS: ReadonlyMap<string, Frame> = new Map([
  ...list(`
said says say saying told tells telling added adds adding noted notes noting reported reports reporting stated stating explained explains explaining
emphasized emphasised emphasizes stressed stresses stressing insisted insists insisting argued argues arguing claimed claims claiming announced announces announcing
warned warns warning declared declares declaring asserted asserts asserting alleged alleges alleging concluded concludes concluding confirmed confirms confirming
disclosed discloses revealed reveals highlighted highlights highlighting pointed recalled recalls replied replies responded answered asked asks wrote writes writing
tweeted posted testified observed acknowledged acknowledges admitted admits admitting conceded concedes remarked commented continued pledged vowed
promised swore predicted predicts estimated estimates believes believe believed thinks maintained maintains contended contends joked recounted ruled found finds
suggested suggests complained complains affirmed affirms echoed reiterated reiterates reads countered cautioned reasoned boasted confessed confided theorized opined vented quipped exclaimed whispered shouted lamented mused explains recounts tells hinted hints signalled signaled assured assures advised advises speculated summed guaranteed
dijo dice dijeron diciendo afirmo afirma afirmaron afirmando senalo senala senalaron senalando aseguro asegura aseguraron asegurando explico explica explicaron anadio anade
agrego agrega indico indica indicaron informo informa informaron manifesto manifiesta declaro declara declararon expreso expresa sostuvo sostiene sostienen
denuncio denuncia denunciaron alerto alerta alertaron advirtio advierte advirtieron preciso precisa detallo detalla comento comenta conto cuenta recordo
recuerda recalco recalca subrayo subraya destaco destaca destacaron apunto apunta reconocio reconoce admitio admite confirmo confirma confirmaron anuncio anuncia anunciaron
aclaro aclara concluyo concluye escribio escribe tuiteo respondio responde replico replica pregunto pregunta insistio insiste reitero reitera revelo revela
alego alega argumento argumenta considero considera consideran opino opina estimo estima cree creen puntualizo relato relata narro narra lamento lamenta
dicen afirman senalan aseguran explican indican informan denuncian alertan advierten precisan recuerdan insisten lamentan cuentan relatan reconocen admiten
decia decian contaba contaban comentaba relataba aseguraba afirmaba explicaba sostenia sostenian advertia denunciaba recordaba insistia lamentaba reconocia asevero asevera contesto acoto comunico adelanto adelanta reprocho reprocha repuso expuso incidio avanzo aventuro deslizo
vaticino vaticina pronostico auguro zanjo sentencio apostillo ironizo matizo abundo remato espeto exclamo confeso confiesa justifico defendio defiende prosiguio
publico publicaron proclamo proclama proclamaron protesto protesta protestan calcula calculan calculo resumio avisa aviso avisaron avisan sugirio sugiere sugirieron esgrime esgrimio recrimino recrimina apostilla
quejo queja quejaron quejan sincero excuso disculpo jacto jacta
planteo plantea rebatio rebate garantizo garantiza adelanta evoco teme temen augura vaticinan detallaron comunicaron manifestaron manifiestan
explicaron aclararon respondieron respondio contaron enfatizo enfatiza ironiza reflexiono subraya bromeo concedio desliza recordaron subrayaron apuntaron insistieron anadieron agregaron precisaron reconocieron admitieron argumentaron opinaron alegaron expresaron sostuvieron replicaron concluyeron contestaron matizaron puntualizaron remarcaron resaltaron vaticinaron auguraron lamentaron celebraron constato constata constataron sintetizo sintetiza resume anoto zanja exclama apunta cuestionaron plantearon reiteraron responsabilizo conto razono resalto resalta remarco prometio promete reporto reporta reportaron dictamino expone exponen expusieron refiere refieren refirio evidencia evidencian
`).map((verb) => [verb, 'clause'] as const),
  ...list(`
welcomed hailed celebro celebra urged urges urging demanded demands demanding requested requests condemned condemns condemning criticized criticised criticizes criticises criticizing
denounced denounces rejected rejects accused accuses blamed       expressed expresses
called calls appealed appeals protested decried deplored proposed proposes recommended recommends described describes documented
questioned voiced threatened regretted applauded applauds
pidio pide pidieron exigio exige exigieron condeno condena condenaron critico critica criticaron rechazo rechaza rechazaron solicito solicita solicitaron reclamo
reclama reclamaron acuso acusa acusaron instó insto insta instaron urgio urge califico califica calificaron tildo tacho llamo llama llaman llamaron amenazo amenaza amenazaron cuestiono repudio
propuso recomendo documento documenta pidiendo exigiendo aplaudio aplaude valoro piden exigen condenan critican rechazan reclaman pedia pedian exigia reclamaba culpo culpa culparon reclamaron elogio elogiaron reprobo exhorto exhorta exhortaron felicito rechazan demandaron demanda repudiaron
`).map((verb) => [verb, 'act'] as const),
  ...list(
    'denied denies denying disputed disputes refuted nego niega negaron negando desmintio desmiente descarto descarta',
  ).map((verb) => [verb, 'denial'] as const),
  ...list(
    'dubbed labeled labelled branded termed deemed dismissed dismisses likened describe describio describen definio define definen hablo',
  ).map((verb) => [verb, 'call'] as const),
]);

/** How a folded word reports speech; null where it doesn't. */
export function speechFrame(word: string): Frame | null {
  return VERBS.get(word) ?? null;
}

const PERFECTS: ReadonlyMap<string, Frame> = new Map([
  ...list(`
dicho afirmado asegurado senalado explicado anadido agregado indicado informado manifestado declarado expresado sostenido denunciado alertado advertido
precisado detallado comentado contado recordado recalcado subrayado destacado apuntado reconocido admitido confirmado anunciado aclarado concluido escrito
tuiteado respondido contestado replicado preguntado insistido reiterado revelado alegado argumentado considerado opinado estimado puntualizado relatado
lamentado pronosticado zanjado justificado defendido enfatizado prometido reprochado incidido remarcado resaltado avanzado ironizado aseverado
reportado comunicado contabilizado calculado sugerido sostenido garantizado proclamado
`).map((verb) => [verb, 'clause'] as const),
  ...list(`
pedido exigido condenado criticado rechazado solicitado reclamado acusado instado urgido celebrado propuesto recomendado documentado aplaudido cuestionado
`).map((verb) => [verb, 'act'] as const),
  ...list('negado desmentido descartado').map((verb) => [verb, 'denial'] as const),
  ...list('calificado tildado tachado llamado cargado descrito definido').map(
    (verb) => [verb, 'call'] as const,
  ),
]);

/** How a folded Spanish participle reports speech behind "ha" ("ha dicho"); null where it doesn't. */
export function perfectFrame(word: string): Frame | null {
  return PERFECTS.get(word) ?? speechFrame(word);
}

/** Whether a verb's form leans on a subject elsewhere in its sentence: "saying", "diciendo". */
export function isParticiple(word: string): boolean {
  return /(?:ing|ando|iendo)$/.test(word);
}

/** Words by which a sentence names the source of what it says; more words may have to follow. */
export const ACCORDING =
  /^(?:according to|segun|de acuerdo con|de acuerdo a|a juicio del?|en palabras del?|en opinion del?|a ojos del?|in the words of|in the view of|in the opinion of)$/;

/** What a sentence that opens with "Para X, …" has behind the comma where it tells an opinion, folded. */
export const OPINION =
  /^(?:(?:sin embargo|en cambio|no obstante|en todo caso), )?(?:lo |no |es |hay |esta claro|se trata|resulta|cabe|conviene|urge|falta|sobra|nada |ningun|tampoco |tambien |el problema|la clave|la solucion|la cuestion)/;

/** The first words of `ACCORDING`. */
export const CITING: ReadonlySet<string> = new Set(list('according segun de a en in'));

/** Adverbs, auxiliaries and times that may stand between a subject and its verb. */
export const BETWEEN: ReadonlySet<string> = new Set(
  list(`
has had have also again once later then officially publicly repeatedly recently previously earlier further even still now today yesterday
first initially nevertheless flatly strongly sharply openly reportedly quickly immediately always never often finally similarly soon only
himself herself itself themselves meanwhile however would will could did does do just already
ha habia han tambien luego despues ayer hoy ademas publicamente reiteradamente recientemente igualmente asimismo incluso se le les lo la nos me ya
solo aun oficialmente categoricamente finalmente siempre nunca
`),
);

/** Words that turn a quoted stretch into something shown, sung or so called, not said. */
export const NOT_SAID: ReadonlySet<string> = new Set(
  list(`
so-called titled entitled named known nicknamed reading read reads chanting chanted chant slogan slogans song novel book film
album movie report essay article headline headlined column exhibition campaign show series play poem sign signs banner banners placard placards hashtag words word
motto subtitled marked shouting shouted inscribed
llamada llamado llamados llamadas titulado titulada titulados denominado denominada conocido conocida conocidos apodado apodada alias lema
cancion novela libro pelicula obra pancarta pancartas cartel carteles letrero consigna consignas canto leia leian decia rezaba coreaban coreo gritaban grito serie campana informe articulo
columna exposicion documental disco
`),
);

/** Pronouns that can be a speaker, and whom they can mean. */
export const PRONOUNS: ReadonlyMap<string, 'man' | 'woman' | 'thing' | 'many'> = new Map([
  ['he', 'man'],
  ['she', 'woman'],
  ['it', 'thing'],
  ['they', 'many'],
  ['el', 'man'],
  ['ella', 'woman'],
  ['ellos', 'many'],
  ['ellas', 'many'],
]);

/** Spokespeople: what they say, their organisation says. */
export const SPOKESPEOPLE: ReadonlySet<string> = new Set(
  list('spokesman spokeswoman spokesperson spokespeople portavoz vocero vocera portavoces voceros'),
);
