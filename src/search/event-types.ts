/** What befell those who are counted: released, killed and convicted are three counts, whoever they are. */
export type EventType = 'freed' | 'killed' | 'executed' | 'convicted';

const EVENTS: readonly (readonly [EventType, RegExp])[] = [
  [
    'freed',
    /(?<![\p{L}])(?:freed|freeing|(?<=to )free|(?<!(?:is|are|was|were|be|been|walk|walked|of) )free(?=\W*$)|let (?:out|go)|releas(?:e|es|ed|ing)|pardon(?:s|ed|ing)?|expelled|excarcel\p{L}+|liber(?:ad[oa]s?|ó|aron|ar|aci[oó]n\p{L}*)|indult\p{L}+|expulsad[oa]s?)(?![\p{L}])/iu,
  ],
  [
    'executed',
    /(?<![\p{L}])(?:executed|executions?|hanged|ejecutad[oa]s?|ejecuci[oó]n(?:es)?|ejecut(?:ó|aron)|ahorcad[oa]s?)(?![\p{L}])/iu,
  ],
  [
    'killed',
    /(?<![\p{L}])(?:kill(?:s|ed|ing|ings)?|dead|died?|dies|dying|deaths?|fatalities|victims?|casualties|drowned|muert[oa]s?|muri(?:ó|eron)|mueren|fallec\p{L}+|v[ií]ctimas?|asesinad[oa]s?|asesinatos?|ahogad[oa]s?)(?![\p{L}])/iu,
  ],
  [
    'convicted',
    /(?<![\p{L}])(?:convict(?:ed|ions?)|sentenced|sentences?|condenad[oa]s?|conden(?:ó|aron)|condenas?)(?![\p{L}])/iu,
  ],
];

/** "sentenced to death" kills nobody yet. */
const DEATH_SENTENCE = /(?:to|a|de) (?:death|muerte)|death (?:sentences?|penalt(?:y|ies)|row)/giu;

/** What a text says befell those whom it counts, or asks about. */
export function eventTypesIn(text: string): ReadonlySet<EventType> {
  const plain = text.replace(DEATH_SENTENCE, ' ');
  return new Set(EVENTS.filter(([, words]) => words.test(plain)).map(([type]) => type));
}
