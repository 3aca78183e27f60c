/** Prisoners, by other words: "1,400 people behind bars for political reasons". */

const PRISONERS =
  /^(?:political|prisoners|inmates|detainees|presos|presas|prisioner[oa]s|recluso?s|detenidos)$/;
const HELD =
  /(?<!\p{L})(?:behind bars|in (?:prison|jail|custody|detention)|imprisoned|jailed|tras las rejas|en (?:prisión|la cárcel)|encarcelad[oa]s)(?!\p{L})/iu;

/** Whether a folded word of a question means those who are held. */
export const arePrisoners = (word: string): boolean => PRISONERS.test(word);

/** Whether a text tells that people are held, whatever it calls them. */
export const tellsOfHeld = (text: string): boolean => HELD.test(text);
