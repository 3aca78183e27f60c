import { placesIn } from '../countries.ts';

/** Countries that write their own money with "$", and call it pesos: ISO 3166-1 alpha-2 → ISO 4217. */
const PESOS: ReadonlyMap<string, string> = new Map(
  'AR:ARS CL:CLP CO:COP CU:CUP DO:DOP MX:MXN UY:UYU'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * What "$" and "pesos" mean in a Spanish text: the money of the one country of pesos that it names, `other` where it
 * names several. Null where it names none, or speaks of dollars.
 */
export function localCurrency(texts: readonly string[]): string | null {
  if (texts.some((text) => /(?<!\p{L})d[óo]lar(?:es)?(?!\p{L})|(?<!\p{L})US\$/iu.test(text))) return null;
  const found = new Set<string>();
  for (const text of texts)
    for (const { code } of placesIn(text)) {
      const own = PESOS.get(code);
      if (own !== undefined) found.add(own);
    }
  const [only, ...others] = found;
  if (only === undefined) return null;
  return others.length > 0 ? 'other' : only;
}
