/*
 * A reader of Discord's Markdown for tests, written from how Discord's clients behave: at each place the first rule
 * that matches takes the text. It is on purpose another program than `src/message/shown.ts`.
 */

export interface Shown {
  /** What a reader sees, without markup. */
  readonly text: string;
  /** What kinds of markup made it, such as `bold`, `link`, `mention`. */
  readonly kinds: ReadonlySet<string>;
}

type Rule = readonly [
  kind: string,
  pattern: RegExp,
  shown: (match: RegExpExecArray) => string | readonly [string],
];

const own = (match: RegExpExecArray): string => match[0];
/** A stretch that is itself Markdown. */
const inside = (match: RegExpExecArray): readonly [string] => [match[1] ?? ''];

const INLINE: readonly Rule[] = [
  ['shrug', /^¯\\_\(ツ\)_\/¯/, own],
  ['escape', /^\\([^0-9A-Za-z\s])/, (match) => match[1] ?? ''],
  ['angle link', /^<(https?:\/\/[^\s>]+|[^\s>]+@[^\s>]+|\+?\d[\d -]+)>/, own],
  ['link', /^https?:\/\/[^\s<]+[^<.,:;"'\])\s]/, own],
  ['masked link', /^\[((?:\\.|[^[\]\\])+)\]\(\s*<?(?:https?:\/\/|mailto:|tel:)[^\s)]*>?\s*\)/, inside],
  ['mention', /^<(?:@[!&]?|#|\/[^:>]+:|id:)[\w]*>/, own],
  ['mention', /^@(?:everyone|here)\b/, own],
  ['timestamp', /^<t:-?\d+(?::[tTdDfFRsS])?>/, own],
  ['emoji', /^<a?:\w+:\d+>/, own],
  ['emoji', /^:[\w+-]+(?:::skin-tone-\d)?:/, own],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/, (match) => match[2] ?? ''],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/, inside],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inside],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inside],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~/, inside],
  ['italic', /^\*(?=\S)((?:\*\*|\\[\s\S]|[^*\\])+?)\*(?!\*)/, inside],
  ['italic', /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/, inside],
];

function readInline(markdown: string, kinds: Set<string>): string {
  let text = '';
  let rest = markdown;
  while (rest !== '') {
    const found = INLINE.map((rule) => [rule, rule[1].exec(rest)] as const).find(
      ([, match]) => match !== null,
    );
    if (found?.[1]) {
      const [[kind, , shown], match] = [found[0], found[1]];
      if (kind !== 'escape') kinds.add(kind);
      const value = shown(match);
      text += typeof value === 'string' ? value : readInline(value[0], kinds);
      rest = rest.slice(match[0].length);
    } else {
      // A word is taken whole, so that nothing begins within it but where a sign stands.
      const [word] = /^[0-9A-Za-z]+|^[\s\S]/.exec(rest) ?? [''];
      text += word;
      rest = rest.slice(word.length);
    }
  }
  return text;
}

const BLOCKS: readonly (readonly [string, RegExp])[] = [
  ['heading', /^#{1,3}\s+(?=\S)/],
  ['small', /^-#\s+(?=\S)/],
  ['list', /^\s*(?:[-*]|\d+\.)\s+(?=\S)/],
  ['long quote', /^\s*>>>\s/],
  ['quote', /^\s*>\s/],
  ['code block', /^```/],
];

/** Reads one line as Discord shows it, blocks within blocks included. */
export function readLine(line: string): Shown {
  const kinds = new Set<string>();
  let rest = line;
  for (;;) {
    const block = BLOCKS.find(([, pattern]) => pattern.test(rest));
    if (block === undefined) break;
    if (kinds.has(block[0])) kinds.add(`second ${block[0]}`);
    kinds.add(block[0]);
    rest = rest.replace(block[1], '');
  }
  return { text: readInline(rest, kinds), kinds };
}
