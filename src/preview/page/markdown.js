/*
 * Reads the Markdown of Discord's messages into a tree, as Discord's clients take it: at each place the first rule that
 * matches takes the text, and a backslash before an ASCII sign is that sign. It reads more than the bot writes, so that
 * a sign which was left unescaped shows here as it would show there.
 */

/**
 * @typedef {{ kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler', children: readonly Inline[] }} Styled
 * @typedef {{ kind: 'link', url: string, children: readonly Inline[] }} Link
 * @typedef {{ kind: 'code' | 'mention' | 'emoji' | 'time', text: string }} Plain
 * @typedef {string | Styled | Link | Plain} Inline
 *
 * @typedef {{ kind: 'line' | 'small', children: readonly Inline[] }} Line
 * @typedef {{ kind: 'heading', level: number, children: readonly Inline[] }} Heading
 * @typedef {{ kind: 'quote', blocks: readonly Block[] }} Quote
 * @typedef {{ kind: 'item', depth: number, children: readonly Inline[] }} Item
 * @typedef {{ kind: 'list', items: readonly Item[] }} List
 * @typedef {Line | Heading | Quote | List} Block
 */

/** Deeper than this, markup is read as text: nobody writes it, and it could go on without end. */
const DEEPEST = 6;

/** @type {readonly (readonly [RegExp, (match: RegExpExecArray, depth: number) => Inline])[]} */
const RULES = [
  [/\\([!-/:-@[-`{-~])/y, ([, sign = '']) => sign],
  [/<(https?:\/\/[^\s>]+)>/y, ([, url = '']) => ({ kind: 'link', url, children: [url] })],
  [/https?:\/\/[^\s<]+[^<.,:;"'\])\s]/y, ([url]) => ({ kind: 'link', url, children: [url] })],
  [
    /\[((?:\\.|[^[\]\\]){1,1000})\]\(\s*<?(https?:\/\/[^\s)>]+)>?\s*\)/y,
    ([, label = '', url = ''], depth) => ({ kind: 'link', url, children: readInline(label, depth) }),
  ],
  [/<(?:@[!&]?|#)(\d{1,20})>/y, ([, id = '']) => ({ kind: 'mention', text: id })],
  [/@(?:everyone|here)\b/y, ([text]) => ({ kind: 'mention', text })],
  [/<t:(-?\d{1,17})(?::[tTdDfFRsS])?>/y, ([, seconds = '']) => ({ kind: 'time', text: seconds })],
  [/<a?(:\w{2,32}:)\d{1,20}>/y, ([, text = '']) => ({ kind: 'emoji', text })],
  [/(`{1,2})([^`]+)\1(?!`)/y, ([, , text = '']) => ({ kind: 'code', text })],
  [/\|\|([\s\S]+?)\|\|/y, ([, inner = ''], depth) => styled('spoiler', inner, depth)],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, ([, inner = ''], depth) => styled('bold', inner, depth)],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, ([, inner = ''], depth) => styled('underline', inner, depth)],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/y, ([, inner = ''], depth) => styled('strike', inner, depth)],
  [
    /\*(?=\S)((?:\*\*|\\[\s\S]|[^*\\])+?)\*(?!\*)/y,
    ([, inner = ''], depth) => styled('italic', inner, depth),
  ],
  [/_((?:__|\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z])/y, ([, inner = ''], depth) => styled('italic', inner, depth)],
];

/** What no rule begins with, in one piece. */
const TEXT = /[^\\<h[@`|*_~]+|h(?!ttps?:\/\/)[^\\<h[@`|*_~]*/y;

/**
 * @param {Styled['kind']} kind
 * @param {string} inner
 * @param {number} depth
 * @returns {Styled}
 */
function styled(kind, inner, depth) {
  return { kind, children: readInline(inner, depth) };
}

/**
 * @param {RegExp} pattern sticky
 * @param {string} text
 * @param {number} at
 */
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * @param {string} text
 * @param {number} at
 * @param {number} depth
 * @returns {{ inline: Inline, length: number } | null}
 */
function markupAt(text, at, depth) {
  if (depth >= DEEPEST) return null;
  for (const [pattern, read] of RULES) {
    const match = matchAt(pattern, text, at);
    // Within a word an underscore is one.
    const within = text.charAt(at) === '_' && /[0-9A-Za-z]/.test(text.charAt(at - 1));
    if (match !== null && !within) return { inline: read(match, depth + 1), length: match[0].length };
  }
  return null;
}

/**
 * @param {string} text
 * @param {number} [depth]
 * @returns {readonly Inline[]}
 */
export function readInline(text, depth = 0) {
  /** @type {Inline[]} */
  const inlines = [];
  /** @param {Inline} inline */
  const push = (inline) => {
    const last = inlines.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') inlines[inlines.length - 1] = last + inline;
    else inlines.push(inline);
  };
  for (let at = 0; at < text.length; ) {
    const markup = markupAt(text, at, depth);
    const plain = markup === null ? (matchAt(TEXT, text, at)?.[0] ?? text.charAt(at)) : '';
    push(markup?.inline ?? plain);
    at += markup?.length ?? plain.length;
  }
  return inlines;
}

const QUOTE = /^\s*>\s(.*)$/s;
const ITEM = /^(\s*)(?:[-*]|\d{1,9}\.)\s+(\S.*)$/s;
const HEADING = /^(#{1,3})\s+(\S.*)$/s;
const SMALL = /^-#\s+(\S.*)$/s;

/**
 * Reads the content of a text display.
 *
 * @param {string} content
 * @returns {readonly Block[]}
 */
export function readMarkdown(content) {
  const lines = content.split('\n');
  /** @type {Block[]} */
  const blocks = [];
  /** @param {RegExp} pattern @param {number} from */
  const run = (pattern, from) => {
    const end = lines.findIndex((line, index) => index >= from && !pattern.test(line));
    return lines.slice(from, end === -1 ? lines.length : end);
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const quoted = QUOTE.test(line) ? run(QUOTE, at) : [];
    const listed = ITEM.test(line) && !SMALL.test(line) ? run(ITEM, at) : [];
    if (quoted.length > 0) {
      // A quote within a quote is text.
      const inner = quoted.map((each) => QUOTE.exec(each)?.[1] ?? '');
      blocks.push({ kind: 'quote', blocks: inner.map(readLine) });
    } else if (listed.length > 0) {
      blocks.push({ kind: 'list', items: listed.map(readItem) });
    } else blocks.push(readLine(line));
    at += Math.max(1, quoted.length, listed.length);
  }
  return blocks;
}

/**
 * @param {string} line
 * @returns {Block}
 */
function readLine(line) {
  const [, marks, title] = HEADING.exec(line) ?? [];
  if (marks !== undefined && title !== undefined)
    return { kind: 'heading', level: marks.length, children: readInline(title) };
  const [, small] = SMALL.exec(line) ?? [];
  if (small !== undefined) return { kind: 'small', children: readInline(small) };
  if (ITEM.test(line)) return { kind: 'list', items: [readItem(line)] };
  return { kind: 'line', children: readInline(line) };
}

/**
 * @param {string} line
 * @returns {Item}
 */
function readItem(line) {
  const [, indent = '', text = line] = ITEM.exec(line) ?? [];
  return { kind: 'item', depth: Math.min(2, Math.floor(indent.length / 2)), children: readInline(text) };
}
