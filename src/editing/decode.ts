/** A captured file as text, and what had to be done for that. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly string[];
}

// Node 20 decodes these bytes of windows-1252 as control characters, so they are looked up: 0x80 to 0x9F.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

/** The encoding that a page of HTML names in its first bytes, by its standard name; null where none is known. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,30})/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
}

function decodeBytes(bytes: Uint8Array, notes: string[]): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 !== null) {
    notes.push(`It was encoded as ${utf16.toUpperCase()}.`);
    return new TextDecoder(utf16).decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Text that isn't UTF-8 never reads as such by chance, so what a page says of itself comes second.
    const declared = declaredCharset(bytes) ?? 'windows-1252';
    notes.push(`It isn't UTF-8 and was read as ${declared}; look at its accents and quotation marks.`);
    return declared === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(declared).decode(bytes);
  }
}

/**
 * Decodes a captured file: UTF-16 by its byte order mark, UTF-8, otherwise as a page of HTML says, or else windows-1252,
 * as old pages are. Every kind
 * of line break becomes a newline and a tab a space; other control characters are left out, and that is noted. Null
 * for what is no text.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const notes: string[] = [];
  const raw = decodeBytes(bytes, notes);
  if (raw.includes('\0')) return null;
  const lined = raw.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  const text = lined.replace(/(?!\n)\p{Cc}/gu, '');
  const left = lined.length - text.length;
  if (left * 20 > text.length) return null;
  if (left > 0) notes.push(`${left} control characters were left out.`);
  return { text, notes };
}
