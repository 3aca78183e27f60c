/** Bodies told by who is of them: whoever leads them, works for them, belongs to them or is a part of them. */
import { isEveryday } from '../../text/lexicon.ts';
import type { Word } from '../../text/names.ts';
import { isDemonym, OPENING_WORDS, PLACE_OPENERS, THINGS } from '../../text/names-common.ts';
import { isGivenName } from '../../text/names-given.ts';
import { isRole } from '../../text/roles.ts';
import { NO_BODIES } from './acronyms.ts';
import { isCommonWord } from './common-word.ts';
import { placeAt } from './place-at.ts';

/** "Founded by", "led by", "whose president": behind a comma after an organisation's name. */
export function ledAfter(words: readonly Word[], last: number, text: string): boolean {
  const behind = text.slice(words[last]!.end, words[last]!.end + 60);
  if (
    /^, (?:whose|cuy[oa]s?) (?:new |former |nuev[oa] )?(?:president|chair|director|leader|founder|fundador|chief executive|general secretary|members|headquarters|sede|titular|miembros|integrantes|presidenta|lider|líder|secretari[oa] general|portavoz|vocer[oa])/.test(
      behind,
    )
  )
    return true;
  return /^, (?:which (?:was|is) )?(?:led|headed|chaired|founded|co-founded|run|directed|dirigid|lidera|encabezad|presidid|fundad|cofundad)\S*(?: and \S+| y \S+)? (?:by|por) /.test(
    behind,
  );
}

const BODY_LEADERS =
  /^(?:dirigente|militante|miembro|integrante|portavoz|vocero|vocera|director|directora|editor|editora|fundador|fundadora|cofundador|cofundadora|presidente|presidenta|lider|lideresa|coordinador|coordinadora|secretario|secretaria|general|activista|abogado|abogada)$/;

/** Those who are of a body, whatever it is called: "agentes de la Senad", "extitular del Indert". */
const OF_A_BODY =
  /^(?:titular|extitular|agentes?|funcionari[oa]s?|exfuncionari[oa]s?|inspector[ae]?s?|tecnicos|voceros|portavoces|delegad[oa]s?|dirigentes|militantes|autoridades|expresident[ea]|(?:ex)?director[a]?)$/;

/** "dirigente de la Confeniae", "director de Confidencial": one word that a role is of, and that no place is. */
export function isBodyLedBy(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const link = words[at - 1];
  if (link === undefined || !word.joined || isGivenName(word.plain) || isCommonWord(word.plain)) return false;
  if (NO_BODIES.has(word.plain)) return false;
  // "Director de Estrategias", "directora de Epidemiología"
  if (/(?:ias|logia|ciones|cion|dades|mentos|icas|ica|ura|tura)$/.test(word.plain)) return false;
  if (
    isDemonym(word.plain) ||
    placeAt(words, at) > 0 ||
    PLACE_OPENERS.has(word.plain) ||
    OPENING_WORDS.has(word.plain)
  )
    return false;
  if (/^la$/.test(link.plain) && words[at - 2]?.plain === 'de') {
    // "agentes especiales de la Senad"
    return [words[at - 3], words[at - 4]].some(
      (word) => BODY_LEADERS.test(word?.plain ?? '') || OF_A_BODY.test(word?.plain ?? ''),
    );
  }
  // "el extitular del Indert"
  if (link.text === 'del')
    return (
      !isEveryday(word.plain) &&
      [words[at - 2], words[at - 3]].some((noun) => OF_A_BODY.test(noun?.plain ?? ''))
    );
  // "Directora de Programas del centro": a part of it.
  const next = words[at + 1];
  if (next?.joined && /^(?:del?|para)$/.test(next.text) && isEveryday(word.plain)) return false;
  return (
    link.plain === 'de' &&
    /^(?:director|directora|editor|editora|fundador|fundadora|cofundador|cofundadora|titular)$/.test(
      words[at - 2]?.plain ?? '',
    )
  );
}

/** "deputy director at Horizon Rights", "a lawyer with Open Ballot": where somebody works. */
export function isWorkplace(words: readonly Word[], name: number, last: number): boolean {
  // "a reporter with the Open Voice of Osk"
  const at = words[name - 1]?.text === 'the' && words[name]!.joined ? name - 1 : name;
  const link = words[at - 1];
  if (link === undefined || !words[at]!.joined || !/^(?:at|with)$/.test(link.plain) || last === name)
    return false;
  const head = words[at - 2];
  // "a guard at Obo Prison": a place.
  if (THINGS.has(words[last]!.plain)) return false;
  // "director of policy at Open Ballot"
  const isHeadOf = /^(?:of|for)$/.test(words[at - 3]?.plain ?? '') && isRole(words[at - 4]?.plain ?? '');
  if (head === undefined || head.capital || !(isRole(head.plain) || isHeadOf)) return false;
  return words
    .slice(name, last + 1)
    .every(({ plain }, k) => !isGivenName(plain) && placeAt(words, name + k) === 0);
}

/** "the local branch of IF Metall", "la filial de Voz Sur": what only a body has. */
export function isWholeOfPart(words: readonly Word[], at: number, last: number): boolean {
  const [part, link] = [words[at - 2], words[at - 1]];
  return (
    link !== undefined &&
    words[at]!.joined &&
    /^(?:of|de|del)$/.test(link.plain) &&
    /^(?:branch|chapter|affiliate|subsidiary|offshoot|filial|afiliad[oa]s?|militantes?)$/.test(
      part?.plain ?? '',
    ) &&
    placeAt(words, at) === 0 &&
    !words.slice(at, last + 1).some(({ plain }) => isGivenName(plain) || isDemonym(plain))
  );
}
