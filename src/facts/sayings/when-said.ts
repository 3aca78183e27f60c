import { CALENDAR } from '../../text/names-common.ts';
import type { Clause } from './clause.ts';

const WHEN =
  /^(?:este|esta|el|la|on|in|late|early|last|this|pasado|pasada|anoche|ayer|hoy|yesterday|today|tonight|manana|tarde|noche|semana|week|month|mes|recientemente|tambien|luego|despues)$/;

/** Whether the word at `k`, behind the verb at `i`, tells when something was said. */
export function isWhen(clause: Clause, i: number, k: number): boolean {
  const { words } = clause.reading;
  const { plain } = words[k]!;
  if (CALENDAR.has(plain)) return true;
  if (/^(?:anoche|ayer|hoy|yesterday|today|tambien|luego|despues|recientemente)$/.test(plain)) return true;
  if (
    /^(?:week|month|year|semana|mes|ano)$/.test(plain) &&
    k > i + 1 &&
    /^(?:last|this|next|esta|este)$/.test(words[k - 1]!.plain)
  )
    return true;
  // "este 19 de enero"
  const [day, of, month] = words.slice(/^\d/.test(plain) ? k : plain === 'de' ? k - 1 : k + 1);
  if (
    k - i < 5 &&
    (WHEN.test(plain) || plain === 'de' || /^\d/.test(plain)) &&
    /^\d{1,2}$/.test(day?.plain ?? '') &&
    of?.plain === 'de' &&
    CALENDAR.has(month?.plain ?? '')
  )
    return true;
  // "el pasado día 8"
  if (/^(?:el|pasado|dia)$|^\d{1,2}$/.test(plain)) {
    const at = [k - 1, k, k + 1, k + 2].find((n) => n > i && words[n]?.plain === 'dia');
    if (at !== undefined && /^\d{1,2}$/.test(words[at + 1]?.plain ?? '')) return true;
  }
  if (/^pasad[oa]$/.test(plain) && k > i + 1 && WHEN.test(words[k - 1]!.plain)) return true;
  if (!WHEN.test(plain) || k - i > 9) return false;
  const next = words[k + 1];
  return (
    next !== undefined &&
    (CALENDAR.has(next.plain) ||
      /^(?:semana|week|month|mes|noche|tarde|manana|pasado|pasada)$/.test(next.plain) ||
      (CALENDAR.has(words[k - 1]!.plain) && !/^(?:el|la|in|on)$/.test(plain)))
  );
}
