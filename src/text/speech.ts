import { type Frame, SPEECH_FORMS, SPEECH_PARTICIPLES } from './speech-verbs.ts';

export type { Frame };

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** How a folded word reports speech; null where it doesn't. */
export function speechFrame(word: string): Frame | null {
  return SPEECH_FORMS.get(word) ?? null;
}

/** How a folded Spanish participle reports speech behind "ha" ("ha dicho"); null where it doesn't. */
export function perfectFrame(word: string): Frame | null {
  return SPEECH_PARTICIPLES.get(word) ?? speechFrame(word);
}

/** Whether a verb's form leans on a subject elsewhere in its sentence: "saying", "diciendo". */
export function isParticiple(word: string): boolean {
  return /(?:ing|ando|[iy]endo)$/.test(word);
}

/** Words by which a sentence names the source of what it says; more words may have to follow. */
export const ACCORDING =
  /^(?:according to|segun|de acuerdo con|de acuerdo a|a juicio del?|en palabras del?|en opinion del?|a ojos del?|in the words of|in the view of|in the opinion of|by the (?:count|tally|estimate|estimates|reckoning|account) of|a decir del?|al decir del?)$/;

/** What a sentence that opens with "Para X, …" has behind the comma where it tells an opinion, folded. */
export const OPINION =
  /^(?:(?:sin embargo|en cambio|no obstante|en todo caso), )?(?:lo |no |es |hay |esta claro|se trata|resulta|cabe|conviene|urge|falta|sobra|nada |ningun|tampoco |tambien |el problema|la clave|la solucion|la cuestion)/;

/** The first words of `ACCORDING`. */
export const CITING: ReadonlySet<string> = new Set(list('according segun de a al en in by'));

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
llamada llamado llamados llamadas denomina denominan titulado titulada titulados denominado denominada conocido conocida conocidos apodado apodada alias lema
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
