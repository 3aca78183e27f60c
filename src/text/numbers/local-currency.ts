import { placesIn } from '../countries.ts';

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(' ').map((pair) => pair.split(':') as [string, string]));

/** Money of one name in several countries: ISO 3166-1 alpha-2 → ISO 4217. */
const PESOS = pairs('AR:ARS CL:CLP CO:COP CU:CUP DO:DOP MX:MXN UY:UYU PH:PHP');
const SHARED: readonly (readonly [RegExp, ReadonlyMap<string, string>])[] = [
  [/pesos?$/iu, PESOS],
  [/(?:rupees?|rupias?|^Rs\.?[\s\d.,]+)$/iu, pairs('IN:INR PK:PKR NP:NPR LK:LKR MU:MUR')],
  [/(?:krona|kronor|kroner|kroners|coronas?)$/iu, pairs('SE:SEK NO:NOK DK:DKK IS:ISK CZ:CZK')],
  [/dinar(?:s|es)?$/iu, pairs('IQ:IQD KW:KWD RS:RSD DZ:DZD JO:JOD TN:TND LY:LYD BH:BHD')],
  [/(?:(?:shillings?|chelines)$|^Shs?\.?[\s\d.,]+)/iu, pairs('KE:KES UG:UGX TZ:TZS SO:SOS')],
  [/liras?$/iu, pairs('TR:TRY')],
  [/^Bs\./u, pairs('VE:VES BO:BOB')],
];
/** Those whose own money is a dollar, which their papers write as a bare "$". */
const OWN_DOLLARS = pairs('AU:AUD CA:CAD NZ:NZD SG:SGD HK:HKD JM:JMD TT:TTD BB:BBD FJ:FJD');
/** Those that pay in dollars of the United States. */
const DOLLARS = new Set(['US', 'EC', 'SV', 'PA', 'PR']);

/** An amount of dollars, unlike their rate ("el dólar cerró a $ 995"). */
const IN_DOLLARS = /(?:\d|mil|millones|miles|cientos|de)\s(?:de\s)?d[óo]lares(?!\p{L})/iu;
/** What is written for dollars where "$" is something else. */
const DOLLAR_SIGN = /(?<!\p{L})(?:US ?\$|U\.S\. ?\$|U\$S|USD(?!\p{L}))/iu;

/** What "$" means in a Spanish text that names countries: `other` where it can't be told, null where it is the dollar, or may be. */
function spanishSign(texts: readonly string[], places: ReadonlyMap<string, number>): string | null {
  const hasSign = texts.some((text) => DOLLAR_SIGN.test(text));
  const dollars = [...places.keys()].some((code) => DOLLARS.has(code));
  const [only, ...others] = [...places.keys()].flatMap((code) =>
    code === 'PH' ? [] : (PESOS.get(code) ?? []),
  );
  // Where "dólares" are written out in a country of pesos, "$" is its own.
  if (!hasSign && texts.some((text) => IN_DOLLARS.test(text)) && (dollars || only === undefined)) return null;
  if (only === undefined) return dollars && !hasSign ? null : 'other';
  return others.length > 0 ? 'other' : only;
}

/** What "$" and "dollars" mean in an English text: the own dollar of a country that it names more often than the United States. */
function englishSign(places: ReadonlyMap<string, number>): string | null {
  const [most, ...others] = [...places]
    .filter(([code]) => OWN_DOLLARS.has(code))
    .sort(([, a], [, b]) => b - a);
  if (most === undefined || (places.get('US') ?? 0) >= most[1]) return null;
  return others.length > 0 && others[0]![1] === most[1] ? 'other' : OWN_DOLLARS.get(most[0])!;
}

/**
 * Whose money an amount without a country is ("$40 million", "500 pesos"), in one article: ISO 4217 where the places that
 * its texts name leave one country, `other` where they leave several or none, and null where what was read stands.
 */
export function localCurrency(
  texts: readonly string[],
  language: string,
): (written: string) => string | null {
  let named: Map<string, number> | undefined;
  const places = (): ReadonlyMap<string, number> => {
    if (named === undefined) {
      named = new Map();
      for (const { code } of texts.flatMap((text) => placesIn(text)))
        named.set(code, (named.get(code) ?? 0) + 1);
    }
    return named;
  };
  return (written) => {
    const isSign = /^\$/u.test(written);
    if (language === 'es' && (isSign || /pesos?$/iu.test(written))) return spanishSign(texts, places());
    if (
      language !== 'es' &&
      (isSign || /^[\d.,]+(?:\s(?:thousand|million|billion|trillion))?\sdollars?$/iu.test(written))
    )
      return englishSign(places());
    const money = SHARED.find(([pattern]) => pattern.test(written))?.[1];
    if (money === undefined) return null;
    const [most, next] = [...places()].filter(([code]) => money.has(code)).sort(([, a], [, b]) => b - a);
    // A country that is named far more often than the others is where the article is set.
    const isOnly = most !== undefined && (next === undefined || most[1] >= 2 * next[1]);
    return isOnly ? money.get(most[0])! : null;
  };
}
