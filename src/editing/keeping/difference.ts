/** What becomes of a text, line by line: the lines that go and those that come, between those that stay. */
export interface Difference {
  /** The number of the first line that differs, from 1. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const linesOf = (bytes: Uint8Array | null): readonly string[] =>
  bytes === null
    ? []
    : Buffer.from(bytes)
        .toString('utf8')
        .replace(/\r?\n$/, '')
        .split(/\r?\n/);

/** The one stretch of lines in which two texts differ; null for a file that isn't there. */
export function differenceOf(before: Uint8Array | null, after: Uint8Array | null): Difference {
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  return {
    line: start + 1,
    removed: old.slice(start, old.length - end),
    added: now.slice(start, now.length - end),
  };
}
