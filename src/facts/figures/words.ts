/** Small words of both languages, lower case, as the rules about figures need them: where phrases end and clauses turn. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words at which what is counted has been said: a new clause, a comparison, a rate, an attribution. */
export const ENDS_PHRASE = list(`
when while where whereas because since after before until unless if although though but so nor yet than then as including
per each every amid despite compared following according said says told added reported estimates estimate rather versus via
averaging bringing leaving making up down how why whether plus minus during within today yesterday tomorrow currently now later ago alone
cuando si mientras donde porque tras luego después antes según aunque pero sino como durante frente incluidos incluidas incluyendo
entre cada ante dijo informó indicó aseguró afirmó mediante hoy ayer mañana actualmente ahora respecto desde además cuánto cuánta cuántos cuántas cuándo qué cómo quién quiénes dónde
`);

/** Finite auxiliaries and verbs of state: what is before them is the subject. */
export const AUXILIARIES = list(`
is are was were be been being has have had will would can could may might should must do does did having continue continues continued remain remains remained stay stays stayed
es son era eran fue fueron ser sido ha han hemos habíamos había habían hay hubo será serán sería serían está están estaba estaban estuvo estuvieron puede pueden podría podrían
permanece permanecen permanecían sigue siguen seguían continúa continúan queda quedan quedaban se
`);

/** The forms in which news uses Spanish verbs, by their stem: third persons, singular and plural. */
const forms = (stems: string, endings: string): readonly string[] =>
  stems.split(' ').flatMap((stem) => endings.split(' ').map((ending) => stem + ending));

/** Verbs by which a subject reaches, holds or changes to a number. */
export const LEVELS: ReadonlySet<string> = new Set([
  ...list(`
stood stands stand standing rose rises rise risen rising fell falls fall fallen falling grew grows grow grown climbed climbs climb climbing reached reaches reach reaching
hit hits dropped drops drop jumped jumps soared surged plunged slipped slid sank shrank expanded increased increases increase decreased decreases decrease declined declines decline
totalled totaled totals totalling totaling amounted amounts amount came comes cost costs cost averaged averages valued worth estimated estimated put puts set costing priced
doubled tripled halved passed topped exceeded exceeds exceed surpassed neared approached dipped edged gained lost added shed contracted widened narrowed accounted makes made up
closed opened traded slowed slows eased eases cooled accelerated accelerates quickened picked ticked plummeted tumbled rebounded recovered spiked swelled dwindled ballooned shrunk
cerró cierra cierre cerrará cierren crece crecen cae caen cayó cayeron caía caían desciende descienden asciende ascienden vale valen valía cuesta cuestan redujo
redujeron reduce reducirá disminuyó baje bajen suba suban aumente aumenten alcance alcancen supere superen crezca crezcan caiga caigan descienda asciendan ascienda equivale equivalen supone suponen supuso llegue lleguen
disminuido descendido ascendido reducido bajado aumentado subido caído crecido alcanzado superado vendió retrocedió
`),
  ...forms(
    'moder aceler desaceler ralentiz desplom dispar escal trep repunt aument baj alcanz lleg super rebas sum totaliz situ elev increment avanz duplic triplic represent rond roz cotiz acumul ubic',
    'a an ó aron aba aban ado ará arán aría',
  ),
  ...forms('mant', 'iene ienen uvo uvieron enía enían'),
  ...forms('pas', 'a an ó aron aba aban ará arán aría'),
  ...forms('cost', 'ó aron aba aban ará arán aría arían'),
  ...forms('sub', 'e en ió ieron ía ían irá irán iría'),
  ...forms('crec ascend descend', 'ió ieron ía ían erá erán ería'),
]);

export const PREPOSITIONS = list(`
of in on at to by for from with without into onto over under about between among across near through against around inside outside upon toward towards
de del en a al por para con sin sobre bajo hacia hasta contra
`);

export const DETERMINERS = list(`
the a an its their his her our my your this that these those some any all both another
el la los las un una unos unas mi mis tu tus nuestro nuestra nuestros nuestras su sus este esta estos estas ese esa esos esas aquel aquella todo toda todos todas otro otra otros otras lo
`);

export const CONJUNCTIONS = list('and or y e o u ni');

/** Words that only qualify the number after them. */
export const QUALIFYING = list(`
more less fewer than about around nearly almost some roughly approximately at least most over up to just only another further additional well
más menos casi unos unas cerca alrededor aproximadamente al hasta solo sólo otros otras apenas total
`);

/** Pronouns for what was counted before: "of them", "de ellas". */
export const PRONOUNS = list('them whom these ellos ellas estos estas éstos éstas aquellos quienes cuales');
/** Subjects that stand for a count told before, and say nothing of what it counts. */
export const EMPTY_SUBJECT =
  /^(?:(?:después|luego|later|then|también|also|now|ya) )?(?:(?:the |th(?:at|is) |their |its |la |el |su |es[ea] |est[ea] |dich[oa] )?(?:(?:correct|real|actual|true|right|final|official|total|overall|latest|new|updated) )*(?:number|figure|count|total|tally|sum|toll|cifra|número|total|recuento|cantidad)(?: (?:correcta|correcto|real|oficial|final|total|exacta))?|i|we|you|nosotros|(?:lo |los |las |la )?cual(?:es)?|it|that|this|they|he|she|there|which|who|group|ello|esto|eso|ahora|hoy|actualmente|now|currently|today)$/iu;
