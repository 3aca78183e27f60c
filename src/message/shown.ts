/** A line of Markdown that would be shown as something else than plain and bold text. */
export class LiveMarkup extends Error {}

const LIVE_ANYWHERE = new Set('*_~|`<[]@');
const BLOCK = /^\s*(?:[-*+]\s|\d+[.)]\s|#{1,3}\s|-#\s|>{1,3}\s)/;

/**
 * The text that Discord shows for one line of Markdown in which there may be bold stretches and escaped signs, and
 * nothing else. Throws LiveMarkup for anything that Discord might take for more. This reads Markdown from the other
 * side than `escape.ts` writes it, so that each is a check on the other.
 */
export function shownText(line: string): string {
  if (BLOCK.test(line)) throw new LiveMarkup('The line begins as a block.');
  if (line.includes('\n')) throw new LiveMarkup('There is more than one line.');
  let shown = '';
  let bold = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    const next = line.charAt(at + 1);
    if (sign === '\\') {
      if (!/[!-/:-@[-`{-~]/.test(next)) throw new LiveMarkup('A backslash escapes nothing.');
      shown += next;
      at += 1;
    } else if (sign === '*' && next === '*') {
      bold = !bold;
      at += 1;
    } else if (LIVE_ANYWHERE.has(sign) || (sign === ':' && /\S/.test(next))) {
      throw new LiveMarkup(`"${sign}" is not escaped.`);
    } else shown += sign;
  }
  if (bold) throw new LiveMarkup('A bold stretch is not closed.');
  return shown;
}
