const INFINITIVES =
  'decir|afirmar|asegurar|anunciar|explicar|aclarar|precisar|senalar|subrayar|recordar|advertir|insistir|admitir|reconocer|confirmar|denunciar|reiterar|anadir|contestar|responder|matizar|sugerir|declarar|recalcar|remarcar|puntualizar|lamentar|avisar|alertar';

/** Turns of phrase by which news reports what somebody said, of words none of which does alone; all folded. */
const PHRASES = [
  // "hizo hincapié en que", "puso el foco en que"
  '(?:hizo|hace|hicieron|haciendo|hecho) (?:especial |mucho )?(?:hincapie|enfasis) en',
  '(?:puso|pone|pusieron|poniendo|puesto) (?:el |especial )?(?:acento|enfasis|foco) en',
  '(?:puso|pone|pusieron|poniendo|puesto) de (?:manifiesto|relieve)',
  // "dejó claro que", "dio a entender que", "hizo saber que"
  '(?:dejo|deja|dejaron|dejando|dejado) (?:muy |bien )?(?:en )?(?:claro|clara|constancia|sentado|entrever|caer|saber|ver)(?: de)?',
  '(?:dio|da|dieron|dando|dado) (?:a (?:entender|conocer)|por (?:hecho|seguro|sentado))',
  '(?:hizo|hace|hicieron|haciendo|hecho) (?:saber|ver|constar|notar)',
  'se (?:mostro|muestra|declaro|dijo|dice) (?:muy |plenamente )?(?:convencid|segur|confiad|partidari|esperanzad)[oa] (?:de|en)',
  '(?:llamo|llama|llamaron|llamando) la atencion sobre el hecho de',
  '(?:cree|creyo|considera|considero) firmemente',
  // "compareció para decir que", "volvió a insistir en que"
  `(?:comparecio|comparece|salio|sale|salieron|llego|llega|llegaron|volvio|vuelve|volvieron|se (?:limito|limita|apresuro|apresura|atrevio|atreve)|quiso|alcanzo|acabo|acaba|termino|termina|no (?:dudo|duda|tardo|tarda)|aprovecho|aprovecha|intervino|insistio) (?:(?:a|en|de|por|para) )?(?:${INFINITIVES})(?: en| de)?`,
  // "made it clear that", "is adamant that"
  '(?:made|makes|making) (?:it )?(?:very |quite |perfectly )?(?:clear|plain|known)',
  '(?:went|goes) on to (?:say|explain|add|argue|note|claim|warn|state)',
  'let (?:it )?be known',
  '(?:drew|draws|drawing) attention to the fact',
  '(?:is|was|are|were|remains|remained) (?:adamant|convinced|confident|certain|hopeful|sceptical|skeptical)',
].map((phrase) => new RegExp(`^${phrase}(?= (?:que|that) )`));

/** The first words of all of them. */
const FIRST =
  /^(?:comparecio|comparece|salio|sale|salieron|llego|llega|llegaron|volvio|vuelve|volvieron|quiso|alcanzo|acabo|acaba|termino|termina|no|aprovecho|aprovecha|intervino|insistio|hizo|hace|hicieron|haciendo|hecho|puso|pone|pusieron|poniendo|puesto|dejo|deja|dejaron|dejando|dejado|dio|da|dieron|dando|dado|se|llamo|llama|llamaron|llamando|cree|creyo|considera|considero|made|makes|making|went|goes|let|drew|draws|drawing|is|was|are|were|remains|remained)$/;

/** Whether a folded word may begin such a turn of phrase. */
export const opensSpeechPhrase = (word: string): boolean => FIRST.test(word);

/** How many words of `folded`, from its first on, report speech together behind which "que" or "that" stands; 0 if none do. */
export function speechPhrase(folded: readonly string[]): number {
  if (!FIRST.test(folded[0] ?? '')) return 0;
  const text = `${folded.join(' ')} `;
  for (const phrase of PHRASES) {
    const found = phrase.exec(text);
    if (found !== null) return found[0].split(' ').length;
  }
  return 0;
}
