import { stringify } from 'yaml';
import type { Article, Correction, Status } from '../../corpus/article.ts';
import { parseArticle } from '../../corpus/parse.ts';
import { blocksOf, formatArticle } from '../../corpus/write.ts';
import { Refusal } from '../refusal.ts';

/** An article's status, and when and why it is so; without a correction only where it is current. */
export interface ArticleStatus {
  readonly status: Status;
  readonly correction: Correction | null;
}

const FENCE = /^---\s*$/;
/** What goes on with the value of the key above it. */
const CONTINUES = /^(?:\s|[}\]]|$)/;

function rewritten(text: string, { status, correction }: ArticleStatus): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const fence = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  const front: string[] = [];
  let inCorrection = false;
  for (const line of lines.slice(0, Math.max(fence, 0))) {
    inCorrection = /^correction\s*:/.test(line) || (inCorrection && CONTINUES.test(line));
    if (inCorrection) continue;
    const [, key, rest = ''] = /^(status\s*:\s*)\S+(.*)$/.exec(line) ?? [];
    front.push(key === undefined ? line : `${key}${status}${rest}`);
    if (key === undefined || correction === null) continue;
    const { date, note } = correction;
    front.push(...stringify({ correction: { date, note } }, { lineWidth: 0 }).trimEnd().split('\n'));
  }
  return [...front, ...lines.slice(Math.max(fence, 0))].join(end);
}

const meaningOf = ({ file: _, version: __, paragraphs, ...values }: Article): string =>
  JSON.stringify({ ...values, paragraphs: paragraphs.map(({ line: ___, ...paragraph }) => paragraph) });

/**
 * The bytes of an article's file with another status; every other line stays as it is, to the byte. Rejects with a
 * Refusal where the file is at fault, except that a withdrawal needs no more than a status.
 */
export function withStatus(
  file: string,
  bytes: Uint8Array,
  stated: ArticleStatus,
  today: string,
): Uint8Array {
  const before = parseArticle(file, bytes, { today });
  const text = rewritten(Buffer.from(bytes).toString('utf8'), stated);
  const after = parseArticle(file, Buffer.from(text), { today });
  if (before.article === null) {
    if (stated.status === 'withdrawn' && after.withdrawn) return Buffer.from(text);
    const [fault] = before.faults;
    throw new Refusal('editing.refused.faulty', { file, fault: fault?.message ?? '' });
  }
  const wanted: Article = { ...before.article, ...stated };
  if (after.article !== null && meaningOf(after.article) === meaningOf(wanted)) return Buffer.from(text);
  // Front matter that is written in a way of its own is written anew.
  const anew = formatArticle(wanted, blocksOf(wanted));
  const again = parseArticle(file, Buffer.from(anew), { today });
  if (again.article === null || meaningOf(again.article) !== meaningOf(wanted)) {
    const fault = again.faults[0]?.message ?? after.faults[0]?.message ?? '';
    throw new Refusal('editing.refused.faulty', { file, fault });
  }
  return Buffer.from(anew);
}
