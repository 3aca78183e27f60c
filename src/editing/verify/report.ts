import { asksForChange, type Finding } from './finding.ts';
import type { Verification } from './verify.ts';

/** A finding as `FILE:LINE: what is so`. */
export function showFinding({ article, paragraph, message }: Finding): string {
  const line = paragraph === null ? 1 : (article.paragraphs[paragraph - 1]?.line ?? 1);
  return `${article.file}:${line}: ${message}`;
}

/** A verification in one line, for whoever watches. */
export function showSum({ pages, findings }: Verification): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const unreachable = findings.filter((found) => !asksForChange(found)).length;
  return `${count(pages, 'page')} looked at, ${count(findings.length - unreachable, 'thing')} to see to, ${unreachable} unreachable.`;
}

/** A verification as one JSON value for other programs. */
export function verificationJson({ pages, findings }: Verification): string {
  return JSON.stringify({
    version: 1,
    command: 'corpus verify',
    pages,
    findings: findings.map(({ article, kind, paragraph, message, was, now, archive }) => ({
      article: article.id,
      file: article.file,
      url: article.url,
      kind,
      paragraph,
      message,
      was,
      now,
      archive,
    })),
  });
}
