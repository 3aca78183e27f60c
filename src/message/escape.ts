/*
 * Discord's Markdown reads a backslash before an ASCII sign as that sign itself. Escaped is all that could become
 * markup where it stands: emphasis, code, spoilers, mentions, timestamps and emoji, links, and what begins a line as a
 * heading, a list, a quote or small print.
 */
const ANYWHERE = /[\\*_~|`<[\]@]|:(?=\S)/g;
const LINE_START = /^(\s*)(?:([-+#>])|(\d+)([.)]))/;

/** Signs that steer direction, and letters of scripts that run from right to left. */
const DIRECTION =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
// A code unit without its other half can't be sent; control characters and line separators would break the line.
const UNSENDABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

const OPENS = /[\u2066-\u2068]/;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Escapes a text so that Discord shows it as it reads. `atLineStart` says whether a line begins with it, `followed`
 * whether more than a space comes right behind it.
 */
export function escapeMarkdown(text: string, atLineStart: boolean, followed = false): string {
  let escaped = text.replace(ANYWHERE, '\\$&');
  if (followed && text.endsWith(':')) escaped = `${escaped.slice(0, -1)}\\:`;
  if (!atLineStart) return escaped;
  return escaped.replace(LINE_START, (_, space: string, sign = '', digits = '', dot = '') =>
    sign === '' ? `${space}${digits}\\${dot}` : `${space}\\${sign}`,
  );
}

/**
 * The Unicode isolates (UAX #9) to put before and after a text that could turn the direction of what stands beside it:
 * as many as it leaves open or closes too often. Nothing for other texts.
 */
export function isolates(text: string): { readonly before: string; readonly after: string } {
  if (!DIRECTION.test(text)) return { before: '', after: '' };
  let open = 0;
  let unopened = 0;
  for (const sign of text) {
    if (OPENS.test(sign)) open += 1;
    else if (sign === POP_ISOLATE && open > 0) open -= 1;
    else if (sign === POP_ISOLATE) unopened += 1;
  }
  return { before: FIRST_STRONG_ISOLATE.repeat(unopened + 1), after: POP_ISOLATE.repeat(open + 1) };
}

/** Whether a text holds signs that are not seen but change how it is read. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** Whether a text can be shown on one line of a message exactly as it is. */
export function isShowable(text: string): boolean {
  return !UNSENDABLE.test(text);
}

/** A name or other short text from outside, fit to stand within a line: what would break it becomes a space. */
export function tame(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
  const { before, after } = isolates(line);
  return before + line + after;
}

/** A name, a headline or other short text within a line, escaped and tamed. */
export function inline(text: string): string {
  return escapeMarkdown(tame(text), false);
}
