import { plain } from '../../text/names.ts';

const WOMAN =
  /^(?:daughter|mother|wife|widow|sister|granddaughter|grandmother|aunt|niece|stepmother|actress|queen|princess|hija|madre|esposa|mujer|viuda|hermana|nieta|abuela|tia|sobrina)$/;
const MAN =
  /^(?:son|father|husband|widower|brother|grandson|grandfather|uncle|nephew|stepfather|king|prince|hijo|padre|esposo|marido|viudo|hermano|nieto|abuelo|tio|sobrino)$/;
/** Endings by which Spanish tells whether a woman or a man has an office. */
const SPANISH_WOMAN = /(?:dora|tora|sora|[ai]da|tra|era|denta|jefa|ana|ina|iva|loga|dica)$/;
const SPANISH_MAN = /(?:dor|tor|sor|[ai]do|tro|ero|jefe|ano|ivo|logo)$/;
/** Words with such an ending that tell nothing of it. */
const EITHER = /^(?:camarada|soldado|piloto|guarda)$/;

/** Whether a role's own words tell that a man or a woman has it: "son", "ministra de Salud"; null where they don't. */
export function genderOfRole(role: string, spanish: boolean): 'man' | 'woman' | null {
  const [first = '', ...others] = plain(role).split(/[^\p{L}-]+/u);
  // Of "the husband of the leader, Ana Ruiz" the text may mean either.
  const isKin = WOMAN.test(first) || MAN.test(first);
  if (isKin) return others.length > 0 ? null : WOMAN.test(first) ? 'woman' : 'man';
  if (!spanish || EITHER.test(first)) return null;
  return SPANISH_WOMAN.test(first) ? 'woman' : SPANISH_MAN.test(first) ? 'man' : null;
}
