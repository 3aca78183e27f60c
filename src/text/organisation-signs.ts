/**
 * What news writes around a name that only an organisation bears: companies, parties, clubs and bands whose names say
 * nothing of what they are ("shares in Havlund", "la sede de Tarpan"). Folded text, both languages in one.
 */

/** What stands around a name and how surely it tells an organisation: 2 by itself, 1 with another sign. */
export interface Sign {
  readonly where: 'before' | 'after';
  readonly pattern: RegExp;
  readonly weight: 1 | 2;
  /** What a sports report writes around a club: where several bear such signs, one is enough. */
  readonly sport: boolean;
}

/** Looked for from the end of what stands before the name backwards: searched from its start, it takes five times as long. */
const before = (weight: Sign['weight'], words: string): Sign => ({
  where: 'before',
  pattern: new RegExp(`(?<=(?:^|[^\\p{L}])(?:${words}) )$`, 'u'),
  weight,
  sport: false,
});
const after = (weight: Sign['weight'], words: string): Sign => ({
  where: 'after',
  pattern: new RegExp(`^(?:${words})(?![\\p{L}])`, 'u'),
  weight,
  sport: false,
});
const sport = (sign: Sign): Sign => ({ ...sign, sport: true });

const OF = '(?:de la|del|de)';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What only whoever decides does: a bare name before it would be somebody's who was named in full. */
export const ACTS =
  /^ (?:filed|sued|petitioned the|voted (?:against|for|in)|abstained|voto (?:en|a)|votara (?:en|a)|se abstuvo|se abstendra|presento una (?:mocion|enmienda|demanda)|plans to|has offered|will (?:rehire|appeal|pay|sell|buy|close|open|invest|cut|build|hire)|preve (?:contratar|invertir|abrir|cerrar)|invertira|contratara|despedira|abrira|cerrara|recurrira|agreed to|refused to|declined to)(?!\p{L})/u;

/** Words of sports reports; two of them tell one. */
export const SPORTS_WORDS = set(`
goal goals match matches players captain squad innings wicket tournament league coach striker midfielder goalkeeper season fixture kick-off halftime half-time cup championship relegation promotion
cancha arquero goleador hinchada marcador penal descenso ascenso fichaje refuerzo refuerzos gol goles jugadores capitan arbitro seleccion plantel liga entrenador delantero portero mediocampista torneo campeonato jornada tecnico futbol football rugby basketball baloncesto beisbol hockey
`);

/** Words of business reports; three of them tell one. */
export const BUSINESS_WORDS = set(`
shares profit profits revenue sales investors merger takeover factory factories plant customers jobs market stock quarter dividend bankruptcy subsidies
product products company companies firm recall regulator retailer chipmaker carmaker drugmaker shareholders suppliers bond bonds workers strike
acciones beneficio beneficios ventas ingresos inversores fusion fabrica planta despidos clientes empleos bolsa trimestre empresa empresas compania firma
accionistas proveedores quiebra contrato plantilla sindicato huelga producto productos mercado precios
`);

/** Words of reports on parties; three of them tell one. */
export const POLITICS_WORDS = set(`
party parties coalition seats lawmakers parliament election elections vote votes voters opposition ballot polls cabinet bill
partido partidos coalicion escanos diputados parlamento eleccion elecciones voto votos votantes oposicion comicios pleno mocion investidura presupuestos concejales
alcaldia congreso bancada
`);

/** Public figures whom news of any country calls by one name, folded: never an organisation. */
export const BARE_NAMES = set(`
lukashenko al-assad trump biden obama clinton bush harris vance musk bezos zuckerberg putin lavrov zelensky zelenskyy xi modi merkel scholz merz macron meloni starmer sunak
trudeau carney netanyahu erdogan sisi khamenei assad maduro guaido chavez castro diaz-canel petro uribe lula bolsonaro milei kirchner macri boric
pinera kast bukele ortega murillo amlo sheinbaum fujimori boluarte castillo correa noboa lasso morales arce sanchez rajoy feijoo aznar puigdemont
nixon reagan kennedy churchill thatcher stalin lenin mao mussolini hitler napoleon franco peron allende pinochet mandela gandhi
lincoln washington roosevelt eisenhower castillo gorbachev yeltsin ayuso zapatero abascal guterres stoltenberg rutte borrell blinken rubio messi ronaldo mbappe nadal djokovic shakira rosalia
`);

/** Of those, the ones whose surname hardly anybody else has whom news names. */
export const PUBLIC_FIGURES = set(`
lukashenko al-assad trump biden obama bezos zuckerberg putin lavrov zelensky zelenskyy modi merkel macron meloni trudeau netanyahu erdogan khamenei
maduro guaido diaz-canel bolsonaro bukele sheinbaum boluarte feijoo puigdemont nixon reagan thatcher stalin lenin mussolini hitler pinochet mandela
gorbachev yeltsin guterres stoltenberg blinken mbappe djokovic
`);

export const SIGNS: readonly Sign[] = [
  // What is held of it, and who owns, runs, works for or buys from it.
  before(2, '(?:shares?|stakes?|shareholders?|stock|bonds|accounts|subsidiary|division) (?:in|of|at)'),
  before(
    2,
    `(?:acciones|accionistas|participacion|filial|subsidiaria|subcontrata|tiendas|sucursales) (?:en|${OF})`,
  ),
  before(
    2,
    '(?:chief executive|ceo|cfo|managing director|finance director|employees|executives|customers) (?:of|at)',
  ),
  before(
    2,
    `(?:consejer[oa] delegad[oa]|director[a]? ejecutiv[oa]|director[a]? general|gerente(?: general)?|empleados|ejecutivos|clientes|plantilla) (?:en|${OF})`,
  ),
  before(
    2,
    '(?:analysts?|economists?|strategists?|traders?|researchers?|lecturers?|engineers?|executives?|scientists?|fellow|professors?|workers) at',
  ),
  before(2, `(?:analistas?|economistas?|investigador[a]?|ingenier[oa]) (?:en|${OF})`),
  before(
    2,
    '(?:lawyers?|attorneys?|campaigners?|researchers?|analysts?|investigators?|activists?|volunteers?|doctors?|spokesman|spokeswoman) with',
  ),
  before(
    1,
    '(?:lawyers|attorneys|campaigners|researchers|analysts|investigators|activists|volunteers|doctors) from',
  ),
  before(1, 'works? for|worked for|working for|owned by|made by|bought by'),
  before(
    1,
    '(?:rival|competitor|competitors|takeover of|merger with|contract to|contract with|agreement with|deal with|customer of|sponsor|owner|commissioned by|published by|released by|compiled by)',
  ),
  before(1, `(?:fundador[a]?|directiv[oa]s|trabajadores|due[nñ][oa]) ${OF}`),
  before(2, `president[ea]s? ${OF}|president of|secretari[oa] general ${OF}`),
  before(1, '(?:fusion con|compra de|contrato con|contrato a|rival|competidora?|patrocinador[a]?)'),
  after(
    2,
    ' (?:shares|stock|bonds|shareholders|chief executive|ceo|cfo|chief financial officer|chairman|chairwoman|executives?|employees|subsidiary|headquarters|stores?|customers|newspaper)',
  ),
  after(
    2,
    "['’]s? (?:shares|share price|chief executive|ceo|board|shareholders|headquarters|factory|factories|workforce|employees|subsidiary|customers|parent company|stores|net profit|revenues?|annual report)",
  ),
  after(
    1,
    ' (?:factory|factories|plants?|spokesman|spokeswoman|spokesperson|officials|fans|supporters|products)',
  ),
  after(
    2,
    ', which (?:is |was |has )?(?:also )?(?:owns?|owned|makes?|made|employs?|employed|operates?|operated|runs|ran|sells|sold|produces?|manufactures?|supplies|builds|built|controls|controlled|based|headquartered|listed|declined|denied|denies|said|says|publishes|published|represents?|campaigns?|monitors?|announced|reported|posted)',
  ),
  after(2, ',(?: which is)? (?:based|headquartered|listed) (?:in|on|at)'),
  after(
    2,
    ', (?:con sede|cuya sede|cuyas acciones|due[nñ]a de|propietaria de|filial de|subsidiaria de|subcontrata de|dedicada al?)',
  ),
  after(
    2,
    ', que (?:emplea|fabrica|opera|vende|gestiona|agrupa|produce|edita|factura|cotiza|distribuye|explota|controla)',
  ),
  after(
    2,
    ' (?:employs|employed|operates|manufactures|filed for|posted an?|reported (?:an? |its )?(?:\\p{L}+ )?(?:profit|loss|earnings|sales|revenue)|agreed to (?:buy|sell|acquire)|emplea a|facturo|factura|cotiza|fabrica|opera \\d)',
  ),
  after(
    1,
    ' (?:denied|denies|declined to comment|did not (?:immediately )?respond|said in an? (?:e-?mailed )?(?:statement|note|filing)|no quiso hacer comentarios|no respondio|(?:dijo|aseguro|informo|senalo) en un comunicado)',
  ),

  // "Havlund said it would", "Havlund cut its forecast": no person.
  after(
    2,
    " (?:said|says|announced|confirmed|denied|warned|expects|believes|added)(?: on \\p{L}+| last \\p{L}+| late \\p{L}+)?(?: that)? it(?:s|'s)?",
  ),
  after(1, ' (?:(?!the |an? |and |or |of |in |to |for |with |by |on )\\p{Ll}+ ){1,3}its'),
  after(1, ' (?:said|says|announced|confirmed|denied|warned|declined)(?: on \\p{L}+)? (?:its|their)'),
  after(1, ' (?:confirming|revealing|announcing|reporting|recalling)'),
  after(
    1,
    "['’]s? (?:announcement|decision|plan|plans|earnings|results|workforce|layoffs|purchase|acquisition|offer|bid)",
  ),

  after(
    2,
    ' (?:closed|cut|raised|lowered|sold|bought|expanded|launched|reopened|suspended|halted|recalled|is (?:closing|cutting|selling)|will (?:close|cut|sell|raise)) (?:\\p{L}+ of )?its',
  ),
  before(2, '(?:chairs|heads|co-founded|directs|presides over|dirige|preside|encabeza|coordina|fundo)'),
  before(2, '(?:years|months|career|job|worked|working|spell|stint) at'),
  before(2, '(?:has|have|had) (?:run|owned)(?: the)?'),
  after(2, ', (?:el|un) partido (?:de|que|fundado|creado)|, the party (?:of|that|founded)'),
  before(2, 'who (?:joined|founded|co-founded|runs|heads|chairs|owns)|que (?:fundo|dirige|preside|encabeza)'),
  after(
    2,
    "['’]s? (?:head of (?:research|sales|marketing|communications|operations|policy|security|technology|strategy|investor)|chief (?:economist|scientist|operating|financial|legal|strategist))",
  ),
  after(
    2,
    ', (?:en palabras de|segun|segun explica|explica|dijo|afirma) su (?:director|president|portavoz|vocer|fundador)\\p{L}*',
  ),
  before(
    1,
    '(?:fined|bailed out|acquired|buy|hired by|laid off by|funded by|financed by|multo a|financiad[oa] por)',
  ),

  before(
    2,
    `(?:director[a]?|jef[ea]|gerente|responsable) (?:financier[oa]|comercial|tecnic[oa]|de operaciones|de comunicacion|de ventas|de recursos humanos|de producto|de marketing) ${OF}`,
  ),
  before(1, '(?:run|operated|supplied|ordered) by|(?:operad|gestionad|fabricad|explotad)[oa]s? por'),
  after(1, ' (?:informo|comunico|confirmo) que'),

  after(
    2,
    ', (?:which was |que fue )?(?:founded|established|set up|launched|fundad[oa]|cread[oa]|constituid[oa]) (?:in|by|en|por)',
  ),
  after(
    2,
    ' (?:has|tiene|employs|cuenta con|reune a?|agrupa a?|representa a?|represents|groups) (?:\\p{L}+ )?[\\d.,]+ (?:\\p{L}+ )?(?:members|employees|workers|staff|stores|customers|clients|affiliates|empleados|trabajadores|socios|afiliados|militantes|clientes|tiendas|asociaciones|organizaciones)',
  ),
  before(
    1,
    '(?:rescuers|activists|volunteers|members|unionists|researchers|doctors|engineers|campaigners|observers|monitors|officials|lawyers) (?:from|with|of)',
  ),
  before(
    1,
    '(?:demanda|multa|sancion|querella|denuncia) (?:contra|a)|(?:lawsuit|suit|complaint|case) against|(?:fine|sanctions) on',
  ),
  before(
    1,
    `jef[ea] ${OF}|pactar con|gobernar con|govern with|(?:la|el) (?:ultraderechista|ecologista|socialista|conservador[a]?|izquierdista|oficialista|independentista|populista)`,
  ),
  after(2, ', que (?:gobierna|agrupa|integra|apoya al)'),
  after(1, ' (?:with )?\\d[\\d.,]* ?(?:percent|per cent|%)'),

  before(
    2,
    `(?:portavoz|portavoces|voceros?|vocera|fuentes)(?: (?:adjunt[oa]|municipal|parlamentari[oa]))? ${OF}|lider(?:esa)? ${OF}`,
  ),
  before(
    2,
    '(?:editor|editor-in-chief) of|(?:spokesman|spokeswoman|spokesperson|spokespeople) for|(?:sources|officials|executives) at|(?:leader|co-leader) of',
  ),

  before(1, '(?:la|el) \\p{L}+(?:es[a]?|an[ao]|ol[a]?|ens[e]|ic[ao]|in[ao])'),
  before(1, `(?:propietari[oa]s?|directivos?|exdirectiv[oa]|trabajador[a]?|socios) ${OF}`),
  before(2, `emplead[oa]s? ${OF}`),
  after(
    2,
    ' (?:employee|executive)|(?:, a subsidiary of|, a unit of|, part of|, whose shares|, cuyo accionista)',
  ),
  after(
    1,
    ' (?:worker|workers|engineer|driver|drivers|pilot|pilots|flights|ferries|trucks|cars|phones|passengers|stores|plants|branches|deal)',
  ),
  before(1, '(?:owners?|parent|maker|buyer|part) of'),

  // Parties.
  after(2, "['’]s? (?:leader|co-leader|deputy leader|founder|manifesto|lawmakers|mps)"),
  after(1, "['’]s? candidate| (?:activists?|members?|leaders|deputies)"),
  before(
    2,
    'the (?:ruling|governing|opposition|far-right|far-left|centre-left|centre-right|center-left|center-right|left-wing|right-wing|nationalist|populist|conservative|liberal|socialist)',
  ),
  before(2, `(?:cupula|filas|bases|ejecutiva|cargos|agrupacion|juventudes) ${OF}`),
  before(1, `direccion ${OF}|entre|(?:forman|integran|componen)`),
  before(2, '(?:la|lo|las|los) (?:forman|integran|componen|firmaron|firman|suscriben|conforman)'),
  after(
    1,
    ' (?:apoyara|apoya|rechazara|rechaza|votara|pactara|gobierna|gobernara|presentara|exige|impulsa|respaldara|respalda|registro|enmienda|governs|backs|will back|will support|will oppose|walked out)',
  ),
  before(
    2,
    '(?:formed by|made up of|composed of|members are|members include|(?:integrad|compuest|conformad|formad)[oa] por|whose members are)(?: the| la| el)?',
  ),
  after(
    2,
    ' (?:won|holds|has|lost|gained|took|obtuvo|gano|logro|perdio|suma|consiguio|tiene) \\p{L}*\\d* ?(?:of the \\d+ )?(?:seats|escanos|diputados|concejales|actas|senadores|mps)',
  ),
  after(2, ' (?:leads?|led|lidera|encabeza) (?:the|las) (?:polls|encuestas|sondeos)'),
  before(
    2,
    `(?:militantes?|dirigentes?|dirigencia|militancia|bancada|grupo parlamentario|grupo municipal|escanos|votos|votantes|sede) ${OF}`,
  ),
  before(
    1,
    `(?:diputad[oa]s?|senador[a]?|senadores|concejal[a]?|concejales|candidat[oa]s?|coordinador[a]?|afiliad[oa]s?|apoyo|socio|socios|pacto con|acuerdo con|coalicion con) ${OF}`,
  ),
  before(2, '(?:state|government|military|privately|church|party)-(?:run|owned|controlled|backed)'),
  before(2, '(?:votos?|abstencion|voto) (?:a favor |en contra )?(?:de la|del|de)|votes (?:of|from)'),
  before(1, '(?:pacto|acuerdo|coalicion|alianza) con|(?:coalition|pact|alliance) with'),
  before(1, '(?:lawmakers?|mps?|candidates?|seats|votes|voters|members|founder) (?:of|for|from)'),
  after(
    2,
    ', (?:que|which) (?:tiene|cuenta con|has|holds|won|gano) \\p{L}+ (?:escanos|diputados|concejales|seats|lawmakers|mps)',
  ),
  after(
    1,
    ' (?:lawmakers?|mps?|candidates?|voters|councillors?|voted|votara|voto|se abstendra|se abstuvo|abstained)',
  ),

  // Clubs and bands.
  before(
    2,
    `(?:striker|forward|midfielder|defender|goalkeeper|winger|drummer|bassist|guitarist|singer|frontman|frontwoman|vocalist|keyboardist) (?:of|for|at|with)`,
  ),
  before(
    2,
    `(?:jugador[ae]?s?|delanter[oa]|porter[oa]|centrocampista|volante|zaguer[oa]|hinchas|aficionados|vocalista|guitarrista|bajista|baterista) ${OF}`,
  ),
  after(
    2,
    " (?:drummer|bassist|frontman|frontwoman|vocalist)|['’]s? (?:debut album|second album|third album|new album|drummer|bassist|frontman)",
  ),
  sport(
    before(
      1,
      '(?:beat|beating|thrashed|stunned|host|hosts|hosted|face|faces|win over|victory over|defeat to|defeat by|defeat against|loss to|draw with|lost(?: \\d+-\\d+)? to|beaten (?:\\d+-\\d+ )?by|joined|signed for|season with|goals? for|goals? against|match against|game against|points? for|gave)',
    ),
  ),
  sport(
    before(
      1,
      '(?:vencio a|gano a|derroto a|goleo a|elimino a|enfrentara a|se enfrentara al?|derrota ante|victoria ante|triunfo ante|triunfo sobre|empato con|empate con|empate ante|partido contra|partido ante|visita a|recibe a|recibira a|ficho por|delantero del|portero del|estadio de|cancha de)(?: (?:el|la))?',
    ),
  ),
  sport(
    after(
      1,
      "(?: (?:goalkeeper|striker|midfielder|defender|winger|players|beat|host|hosted|travel to|face|drew|lost|won|are|had led|led|equalised|took the lead|have|coach|manager|captain|an? \\d+-\\d+|\\d+-\\d+|boss|side|midfield)|['’]s? (?:goalkeeper|striker|midfielder|winger|squad|home ground|manager|coach|defence))",
    ),
  ),
  sport(
    after(
      1,
      ' (?:gano|perdio|empato|vencio|recibira|visitara|se impuso|derroto|goleo|supero|cayo|igualo|remonto|\\d+-\\d+)',
    ),
  ),

  // Bodies that speak through documents, or with an article that no person's name has.
  before(2, `(?:informes?|comunicado|nota|estudio|datos|cifras|balance|resolucion|boletin) (?:de la|del)`),
  before(1, '(?:segun|de acuerdo con|desde) (?:la|el)'),
  before(
    1,
    '(?:informe|reporte|balance|recuento|conteo|cuenta|lista|listado|registro|datos|report|tally|count|list|register|figures|data) (?:de|of|by|from)',
  ),
];

const anyOf = (where: Sign['where']): RegExp =>
  new RegExp(
    SIGNS.filter((sign) => sign.where === where)
      .map(({ pattern }) => pattern.source)
      .join('|'),
    'u',
  );

/** Matches wherever a sign of the side does: asked once, where none of them mostly is. */
export const ANY_SIGN: Readonly<Record<Sign['where'], RegExp>> = {
  before: anyOf('before'),
  after: anyOf('after'),
};

/** The words with which signs before a name end: where another stands, none is there. */
export const ENDS_SIGN = set(`
state-run state-owned government-run government-owned military-owned state-controlled state-backed
in of at for by with to on over against from who de la del el en con a por entre contra ante desde segun y that
the deja run operated supplied ordered rival competitor competitors sponsor owner owned made bought
chairs heads co-founded directs dirige preside encabeza coordina fundo joined founded runs owns
are include is forman integran componen firmaron firman suscriben conforman
fined out acquired buy published released compiled commissioned beat beating thrashed stunned host hosts hosted face faces joined gave multo
competidor competidora patrocinador patrocinadora ruling governing opposition far-right far-left centre-left centre-right center-left center-right left-wing right-wing
nationalist populist conservative liberal socialist ultraderechista ecologista socialista conservador conservadora izquierdista oficialista independentista populista
`);

/** What a sign behind a name begins with: a lower-case word, a possessive, or a description between commas. */
export const BEGINS_SIGN = /^(?: [a-z\d(]|['’]s? [a-z]|, [a-z])/;
