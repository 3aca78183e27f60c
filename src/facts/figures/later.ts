import { dateBounds } from '../../corpus/edtf.ts';

/** Whether a day or month lies after publication: no count holds then. A year may be one that is planned for. */
export function isToCome(edtf: string, published: string): boolean {
  return !/^\d{4}$/.test(edtf) && isAfter(edtf, published);
}

export function isAfter(edtf: string, published: string): boolean {
  const [date, now] = [dateBounds(edtf), dateBounds(published)];
  return date?.earliest != null && now?.latest != null && date.earliest > now.latest;
}
