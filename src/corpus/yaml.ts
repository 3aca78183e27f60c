import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { nearestWord } from './nearest.ts';
import type { Report } from './source.ts';

/** The value of one key: its line in the file, and what stands there; null where nothing does. */
export interface YamlValue {
  readonly key: string;
  readonly line: number;
  readonly node: Node | null;
}

/** Which keys of a mapping are read: those in `known`, or else any; `keepEmpty` keeps the ones without a value. */
export interface EntryOptions {
  readonly known?: readonly string[];
  readonly keepEmpty?: boolean;
}

interface ParsedYaml {
  readonly map: YAMLMap | null;
  readonly faults: readonly { readonly line: number; readonly message: string }[];
}

const EMPTY = new Set(['', '~', 'null', 'Null', 'NULL']);
const HINTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon needs quotes around it',
  MULTILINE_IMPLICIT_KEY: 'a line lacks its "key:", or a value with a colon needs quotes around it',
  UNEXPECTED_TOKEN:
    'a value that begins with a quotation mark or a bracket needs quotes around the whole of it',
  BAD_SCALAR_START: 'a value that begins with @, ` or % needs quotes around it',
  MISSING_CHAR: 'a quotation mark or bracket is not closed',
  TAB_AS_INDENT: 'indent with spaces, not tabs',
  BAD_INDENT: 'the indentation is uneven',
};

/** A list in brackets or a map in braces that isn't closed, which the parser takes for one badly indented. */
const isUnclosed = ({ code, message }: YAMLParseError): boolean =>
  code === 'BAD_INDENT' && message.startsWith('Flow ');

/** What somebody does about an error of the parser. */
const hintFor = (error: YAMLParseError): string =>
  HINTS[isUnclosed(error) ? 'MISSING_CHAR' : error.code] ?? error.message.replace(/[\s.]*$/, '');

/** Where an error is best looked for, as an offset: what isn't closed, where it opens. */
function placeOf(error: YAMLParseError, document: Document.Parsed): number {
  const [end] = error.pos;
  let opens = end;
  if (isUnclosed(error)) {
    visit(document, {
      Collection: (_, { flow, range }) => {
        if (!flow || !range || range[1] < end) return undefined;
        opens = range[0];
        return visit.BREAK;
      },
    });
  }
  return opens;
}

const isEmpty = (node: unknown): boolean =>
  node === null ||
  node === undefined ||
  (isScalar(node) && node.type === 'PLAIN' && EMPTY.has(String(node.value)));

const KEY_LINE = /^[^\s#[\]{}"'&*!|>%@`-][^:]*:(?:\s|$)/;

/** A key and text that can be nothing else in YAML: no mark that it reads, and no white space but single spaces. */
const PLAIN_LINE = /^([A-Za-z]+): ([\p{L}\p{N}](?:[^\s\p{C}:#]|:(?=[^\s\p{C}:#])| (?=[^\s\p{C}:#]))*)$/u;

/** The lines of each top-level key, and the line on which they begin, from 0. */
function topLevelParts(source: string): { readonly source: string; readonly start: number }[] {
  const parts: { source: string; start: number }[] = [];
  source.split('\n').forEach((line, start) => {
    const last = parts.at(-1);
    if (last === undefined || KEY_LINE.test(line)) parts.push({ source: line, start });
    else last.source += `\n${line}`;
  });
  return parts;
}

/**
 * Reads YAML of which every scalar is text: `2023`, `no` and `2024-12-12` stay what was written. Reports all that
 * can't be read, duplicate keys at every level, and aliases and tags, which these files have no use for and which
 * can blow a small file up. Never throws. `firstLine` is the file's line on which the YAML begins.
 */
export class YamlReader {
  readonly #lines = new WeakMap<object, number>();
  readonly #report: Report;
  readonly #firstLine: number;
  /** The document's mapping; null where there is none. */
  readonly root: YAMLMap | null;

  constructor(source: string, report: Report, firstLine = 1) {
    this.#report = report;
    this.#firstLine = firstLine;
    const whole = this.#parse(source, firstLine);
    if (whole.faults.length === 0) {
      this.root = whole.map;
      return;
    }
    // One bad line makes YAML misread all that follows, so each key is read by itself: what is wrong is then
    // said of that key alone, and of the others too.
    const parts = topLevelParts(source).map((part) => this.#parse(part.source, firstLine + part.start));
    const faults = parts.flatMap((part) => part.faults);
    for (const { line, message } of faults.length > 0 ? faults : whole.faults) report(line, message);
    const map = new YAMLMap();
    for (const part of parts) map.items.push(...(part.map?.items ?? []));
    this.root = map;
  }

  #parse(source: string, firstLine: number): ParsedYaml {
    const plain = this.#plain(source, firstLine);
    if (plain !== null) return { map: plain, faults: [] };
    const counter = new LineCounter();
    const lineAt = (offset: number) => firstLine + Math.max(1, counter.linePos(offset).line) - 1;
    const faults: { line: number; message: string }[] = [];
    try {
      const document = parseDocument(source, {
        schema: 'failsafe',
        lineCounter: counter,
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'silent',
      });
      for (const error of document.errors) {
        faults.push({
          line: lineAt(placeOf(error, document)),
          message: `isn't valid YAML here: ${hintFor(error)}.`,
        });
      }
      visit(document, {
        Node: (_, node) => {
          const line = lineAt(node.range?.[0] ?? 0);
          this.#lines.set(node, line);
          if (isAlias(node)) faults.push({ line, message: 'uses a YAML alias (*); write the value out.' });
          else if (node.tag !== undefined) {
            faults.push({ line, message: `uses a YAML tag (${node.tag}); leave it out.` });
          }
        },
      });
      const { contents } = document;
      if (isMap(contents)) return { map: contents as YAMLMap, faults };
      if (faults.length === 0 && !isEmpty(contents)) {
        faults.push({ line: this.#line(contents), message: 'must be lines of "key: value".' });
      }
      return { map: null, faults };
    } catch {
      // The parser recurses: a stack overflow is how it refuses deep nesting.
      return {
        map: null,
        faults: [{ line: firstLine, message: 'is nested too deeply to be read as YAML.' }],
      };
    }
  }

  /** A mapping of plain words to plain text, line by line, as front matter is but for a few; null for any other. */
  #plain(source: string, firstLine: number): YAMLMap | null {
    const map = new YAMLMap();
    for (const [i, line] of source.split('\n').entries()) {
      if (line === '') continue;
      const match = PLAIN_LINE.exec(line);
      if (match === null) return null;
      const scalars = match.slice(1).map((text) => {
        const scalar = new Scalar(text);
        scalar.type = 'PLAIN';
        this.#lines.set(scalar, firstLine + i);
        return scalar;
      });
      map.items.push(new Pair(scalars[0], scalars[1]));
    }
    return map.items.length === 0 ? null : map;
  }

  #line(node: unknown): number {
    return this.#lines.get(node as object) ?? this.#firstLine;
  }

  /**
   * The values of a mapping by key, in the file's order, without those that are left empty. Reports a key that
   * stands twice, and one that `known` doesn't have, with the one that was probably meant.
   */
  entries(map: YAMLMap, { known, keepEmpty = false }: EntryOptions = {}): Map<string, YamlValue> {
    const values = new Map<string, YamlValue>();
    const seen = new Set<string>();
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const line = this.#line(pair.key ?? map);
      if (!isScalar(pair.key)) {
        this.#report(line, 'has a list or a mapping where a key belongs; put quotes around it.');
        continue;
      }
      const key = String((pair.key as Scalar).value ?? '').trim();
      if (seen.has(key)) {
        this.#report(line, `has the key "${key}" twice.`);
        continue;
      }
      seen.add(key);
      if (known !== undefined && !known.includes(key)) {
        const meant = nearestWord(key, known);
        this.#report(
          line,
          `has the unknown key "${key}"${meant === null ? `; known are ${known.join(', ')}` : `; did you mean "${meant}"?`}${meant === null ? '.' : ''}`,
        );
        continue;
      }
      const node = isEmpty(pair.value) ? null : pair.value;
      if (node !== null || keepEmpty) values.set(key, { key, line, node });
    }
    return values;
  }

  /** A value as one line of text; null, and reported, where it is anything else. */
  text({ key, line, node }: YamlValue): string | null {
    if (isAlias(node)) return null; // Reported as it was read.
    if (!isScalar(node)) {
      const what = isSeq(node) ? 'a list' : 'a mapping';
      this.#report(
        line,
        `${key} must be text, not ${what}; put quotes around a value with brackets or braces.`,
      );
      return null;
    }
    const text = String(node.value ?? '').trim();
    if (/\p{Cc}/u.test(text)) {
      this.#report(line, `${key} must be on one line, without control characters.`);
      return null;
    }
    if (text === '') {
      this.#report(line, `${key} is empty.`);
      return null;
    }
    if (node.type === 'PLAIN' && /^[^\s#]/.test(node.comment ?? '')) {
      this.#report(
        line,
        `${key} ends before "#${node.comment}", which YAML takes for a comment; put quotes around the value.`,
        'warning',
      );
    }
    return text;
  }

  /** A value that is one of `words`; null, and reported with the one that was probably meant, for any other. */
  oneOf<Word extends string>(value: YamlValue, words: readonly Word[]): Word | null {
    const text = this.text(value);
    const word = words.find((each) => each === text);
    if (text === null || word !== undefined) return word ?? null;
    const meant = nearestWord(text, words);
    this.#report(
      value.line,
      `${value.key} can't be "${text}"; ${meant === null ? `it is one of ${words.join(', ')}.` : `did you mean "${meant}"?`}`,
    );
    return null;
  }

  /** A value that is one text or a list of texts; what is neither is reported and left out. */
  texts(value: YamlValue): readonly string[] {
    const { key, node } = value;
    if (node === null) return [];
    if (!isSeq(node)) {
      const text = this.text(value);
      return text === null ? [] : [text];
    }
    const texts: string[] = [];
    for (const item of this.items(value)) {
      const text = this.text({ ...item, key: `each of ${key}` });
      if (text !== null) texts.push(text);
    }
    return texts;
  }

  /** The items of a list; none, and reported, where the value isn't a list. */
  items({ key, line, node }: YamlValue): readonly YamlValue[] {
    if (!isSeq(node)) {
      this.#report(line, `${key} must be a list.`);
      return [];
    }
    return (node.items as Node[]).map((item) => ({ key, line: this.#line(item), node: item }));
  }

  /** The values of a mapping under a key; none, and reported, where the value isn't a mapping. */
  map({ key, line, node }: YamlValue, options?: EntryOptions): Map<string, YamlValue> {
    if (isMap(node)) return this.entries(node as YAMLMap, options);
    this.#report(line, `${key} must be a mapping of "key: value".`);
    return new Map();
  }
}
