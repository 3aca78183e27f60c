import { lastUntil } from '../../text/span.ts';
import type { Quote } from '../people/found.ts';
import type { Clause } from './clause.ts';

/** Verbs behind which, without a comma or a colon, stands what somebody wrote or made, by its title. */
export const MAKES =
  /^(?:wrote|writes|written|published|released|directed|recorded|sang|read|recited|painted|composed|escribio|escribe|escrito|publico|publicado|dirigio|grabo|canto|interpreto|leyo|recito|pinto|compuso|estreno|firmo|presento)$/;
const WORKS =
  /^(?:programa|libro|novela|pelicula|documental|cancion|obra|serie|exposicion|poema|columna|podcast|disco|programme|program|show|book|film|movie|song|album|series|column|play|exhibition|poem)$/;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|as|is|de|del|la|el|los|las|un|una|y|o|en|con|por|para|al)$/;

/** "wrote “The Long Road”", "the song “Homeland and Life”": whether a quotation is the title of a work. */
export function isTitle(clause: Clause, quote: Quote): boolean {
  const { words, text } = clause.reading;
  const inside = words.filter(({ start, end }) => start >= quote.start && end <= quote.end);
  const [first] = inside;
  if (first === undefined || inside.length > 9 || quote.dialogue || !/^\p{Lu}/u.test(first.text))
    return false;
  const ahead = lastUntil(words, quote.start);
  // 'his programme, "From the Palace", the minister': by what it is, between commas.
  if (
    ahead > clause.first &&
    /^, ["“«]$/.test(text.slice(words[ahead]!.end, quote.start)) &&
    /^["”»],/.test(text.slice(quote.end, quote.end + 2)) &&
    words.slice(Math.max(clause.first, ahead - 9), ahead + 1).some(({ plain: word }) => WORKS.test(word))
  )
    return true;
  if (
    /[.,;!?…]$/.test(text.slice(quote.start, quote.end)) ||
    /^[”"»’']?,/.test(text.slice(quote.end + 1, quote.end + 2))
  )
    return false;
  if (ahead < clause.first || !/^ ["“«'‘]$/.test(text.slice(words[ahead]!.end, quote.start))) return false;
  if (MAKES.test(words[ahead]!.plain)) return true;
  const capitals = inside.filter(({ plain: word }) => !SMALL.test(word));
  return (
    !clause.reading.spanish &&
    capitals.length > 1 &&
    capitals.every(({ text: word }) => /^[\p{Lu}\d]/u.test(word))
  );
}
