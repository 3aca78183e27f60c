import type { Fault } from './fault.ts';

/** Notes one fault of the file being read. Lines count from 1. */
export type Report = (line: number, message: string, severity?: Fault['severity']) => void;

/** A file larger than this is at fault unread: no article and no list of names comes near. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** The faults of one file, each once, collected as they are found and given out in the order of its lines. */
export class FaultList {
  readonly #file: string;
  readonly #faults = new Map<string, Fault>();

  constructor(file: string) {
    this.#file = file;
  }

  readonly report: Report = (line, message, severity = 'error') => {
    const key = `${line} ${message}`;
    if (!this.#faults.has(key)) this.#faults.set(key, { file: this.#file, line, message, severity });
  };

  get hasErrors(): boolean {
    return [...this.#faults.values()].some(({ severity }) => severity === 'error');
  }

  inOrder(): readonly Fault[] {
    return [...this.#faults.values()].sort((a, b) => a.line - b.line);
  }
}

function invalidByteLine(bytes: Uint8Array): number {
  // A chunk that ends inside a character is no fault, so the decoder is fed line by line.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, newline === -1 ? bytes.length : newline));
    } catch {
      return line;
    }
    if (newline === -1) return line;
    start = newline + 1;
  }
}

const controlName = (character: string): string =>
  character === '\t'
    ? 'a tab; use spaces'
    : `the control character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}; delete it`;

/**
 * The lines of a file's text. Reports what no text file of a corpus may hold: bytes that aren't UTF-8, a byte
 * order mark, control characters (Unicode category Cc), once a line. What can still be read is returned.
 *
 * Lines end in a newline, or in a carriage return and a newline, as checkouts on Windows have them: either is
 * an end of line and no part of the text. A carriage return elsewhere is a control character, and so is a tab.
 */
export function readLines(bytes: Uint8Array, report: Report): readonly string[] {
  if (bytes.length > MAX_FILE_BYTES) {
    report(1, `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; split it.`);
    return [];
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    report(1, 'is encoded as UTF-16; save it as UTF-8.');
    return [];
  }
  let text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.includes('\uFFFD')) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      report(invalidByteLine(bytes), "isn't valid UTF-8 from here on; save the file as UTF-8.");
    }
  }
  if (text.startsWith('\uFEFF')) {
    report(1, 'begins with a byte order mark; save the file as UTF-8 without one.');
    text = text.slice(1);
  }
  const lines = text.split(/\r?\n/);
  lines.forEach((line, index) => {
    const control = /\p{Cc}/u.exec(line);
    if (control !== null) report(index + 1, `has ${controlName(control[0])}.`);
  });
  return lines;
}
