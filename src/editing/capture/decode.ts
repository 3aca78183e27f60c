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

/** The standard name of an encoding other than UTF-8; null for a label that none has. */
function encodingOf(label: string | null | undefined): string | null {
  if (label == null) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'utf-8' ? null : encoding;
  } catch {
    return null;
  }
}

/** The encoding that a page of HTML or XHTML names in its first bytes. */
function declaredLabel(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,30})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,30})/i.exec(head)?.[1]
  );
}

function decodeBytes(bytes: Uint8Array, charset: string | null | undefined, notes: string[]): string {
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
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const broken = lenient.match(/\ufffd/g)?.length ?? 0;
    const sound = lenient.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
    // Pages are put together from many sources: a byte gone wrong among many sound letters doesn't change them all.
    if (sound > broken * 10) {
      notes.push(`${broken} places of it aren't UTF-8 and became "\ufffd"; look for them.`);
      return lenient;
    }
    // Text that isn't UTF-8 never reads as such by chance, so what a page says of itself comes second.
    const declared = encodingOf(charset) ?? encodingOf(declaredLabel(bytes)) ?? 'windows-1252';
    notes.push(`It isn't UTF-8 and was read as ${declared}; look at its accents and quotation marks.`);
    return declared === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(declared).decode(bytes);
  }
}

/**
 * Decodes a captured file: UTF-16 by its byte order mark, UTF-8 where it is that, otherwise as its server says in
 * `charset` or the page in its head, or else windows-1252, as old pages are. Every kind of line break becomes a
 * newline and a tab a space; other control characters are left out, and that is noted. Null for what is no text.
 */
export function decode(bytes: Uint8Array, charset?: string | null): Decoded | null {
  const notes: string[] = [];
  const raw = decodeBytes(bytes, charset, notes);
  if (raw.includes('\0')) return null;
  const lined = raw.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  const text = lined.replace(/(?!\n)\p{Cc}/gu, '');
  const left = lined.length - text.length;
  if (left * 20 > text.length) return null;
  if (left > 0) notes.push(`${left} control characters were left out.`);
  return { text, notes };
}
