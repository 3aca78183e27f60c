import { PRONOUNS } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import { type Clause, gap, plainGap } from './clause.ts';

/** A folded word that opens whom something is told, where nobody is named: "reporters", "the". */
export const OBJECT =
  /^(?:reporters|journalists|lawmakers|legislators|me|us|them|him|her|parliament|supporters|viewers|a|los|las|la|the|medios|periodistas|reporteros|prensa|state|local|television|radio|news|court|judges|jurors|an|interviewer|colleagues|investors|analysts|staff|workers|shareholders|fans|residents|voters|officials|police|inversores|accionistas|trabajadores|vecinos)$/;

const AUDIENCE =
  /^(?:prensa|medios|periodistas|reporteros|emisora|cadena|agencia|diario|radio|television|reporters|journalists|lawmakers|media|court|press|crowd|public|audience)$/;

/** Whoever is named at the word `i`, or has a title there: "told Justice Ronald Kwok". */
export function addressee(clause: Clause, i: number): Found | undefined {
  const titled = clause.at(i + 1);
  return (
    clause.at(i) ??
    (titled !== undefined && titled.titleStart <= clause.reading.words[i]!.start ? titled : undefined)
  );
}

/** Whether those to whom something is told begin at the word `i`. */
export function isAudience(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const { plain } = words[i]!;
  if (addressee(clause, i) !== undefined) return true;
  // "told researchers that"
  if (!clause.reading.spanish && /^[a-z]{2,}s$/.test(plain) && !/^(?:this|his|its|was|is|has)$/.test(plain))
    return true;
  // "told Swedish radio that", "told a packed hall in Leeds that"
  if (!clause.reading.spanish && leadsToThat(clause, i)) return true;
  if (!OBJECT.test(plain)) return false;
  return (
    !/^(?:la|las|los)$/.test(plain) ||
    AUDIENCE.test(words[i + 1]?.plain ?? '') ||
    clause.at(i + 1) !== undefined
  );
}

/** Whether no more than a noun phrase, and where it is, stands between the word `i` and "that". */
export function leadsToThat(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  if (/^(?:where|why|how|what|when|whether|if|who|which)$/.test(words[i]!.plain)) return false;
  for (let k = i; k < Math.min(clause.last, i + 9); k += 1) {
    if (clause.quoted(k) || (k > i && !plainGap(gap(clause, k)))) return false;
    if (words[k]!.plain === 'that') return k > i;
    if (FINITE.test(words[k]!.plain) || PRONOUNS.has(words[k]!.plain)) return false;
  }
  return false;
}

const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|who|which)$/;
