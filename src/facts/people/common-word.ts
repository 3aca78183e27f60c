import { THINGS } from '../../text/names-common.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';
import { ROLE_MODIFIERS } from '../../text/roles.ts';
import { OFFICES, PORTFOLIOS } from '../../text/titles.ts';

/** Whether a folded word, though capitalised here, is a word of the language rather than somebody's name. */
export const isCommonWord = (plain: string): boolean =>
  THINGS.has(plain) ||
  OFFICES.has(plain) ||
  PORTFOLIOS.has(plain) ||
  ORGANISATION_WORDS.has(plain) ||
  ROLE_MODIFIERS.has(plain) ||
  /\d/.test(plain);
