import { placesIn } from '../countries.ts';

/** Countries that write their own money with "$", and call it pesos: ISO 3166-1 alpha-2 → ISO 4217. */
const PESOS: ReadonlyMap<string, string> = new Map(
  'AR:ARS CL:CLP CO:COP CU:CUP DO:DOP MX:MXN UY:UYU'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Those that pay in dollars, where a bare "$" is one: ISO 3166-1 alpha-2. */
const DOLLARS = new Set(['US', 'EC', 'SV', 'PA', 'PR']);

/** An amount of dollars, unlike their rate ("el dólar cerró a $ 995"). */
const IN_DOLLARS = /(?:\d|mil|millones|miles|cientos|de)\s(?:de\s)?d[óo]lares(?!\p{L})/iu;
/** What is written for dollars where "$" is something else. */
const DOLLAR_SIGN = /(?<!\p{L})(?:US\$|U\$S|USD(?!\p{L}))/iu;

/**
 * What "$" and "pesos" mean in a Spanish text: the money of the one country of pesos that it names; `other` where it
 * names several, or none and nothing speaks of dollars. Null where it is the dollar, or may be.
 */
export function localCurrency(texts: readonly string[]): string | null {
  const hasSign = texts.some((text) => DOLLAR_SIGN.test(text));
  const inWords = texts.some((text) => IN_DOLLARS.test(text));
  const found = new Set<string>();
  let dollars = false;
  for (const text of texts)
    for (const { code } of placesIn(text)) {
      dollars ||= DOLLARS.has(code);
      const own = PESOS.get(code);
      if (own !== undefined) found.add(own);
    }
  const [only, ...others] = found;
  // Where "dólares" are written out in a country of pesos, "$" is its own.
  if (!hasSign && inWords && (dollars || only === undefined)) return null;
  if (only === undefined) return dollars && !hasSign ? null : 'other';
  return others.length > 0 ? 'other' : only;
}
