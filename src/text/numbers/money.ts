import type { Token } from './tokens.ts';

/** Signs and prefixes that go before an amount, longest first where one begins another. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['U.S.$', 'USD'],
  ['U.S. $', 'USD'],
  ['US $', 'USD'],
  ['US$', 'USD'],
  ['u$s', 'USD'],
  ['U$S', 'USD'],
  ['RD$', 'DOP'],
  ['GH₵', 'GHS'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['Shs', 'other'],
  ['Sh', 'other'],
  ['Bs.', 'other'],
  ['S/', 'PEN'],
  ['B/.', 'PAB'],
  ['Rs.', 'other'],
  ['Rs', 'other'],
  ['RM', 'MYR'],
  ['Tk', 'BDT'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['MX$', 'MXN'],
  ['CA$', 'CAD'],
  ['AU$', 'AUD'],
  ['R$', 'BRL'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['S$', 'SGD'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['฿', 'THB'],
  ['₡', 'CRC'],
  ['₵', 'GHS'],
  ['₲', 'PYG'],
  ['৳', 'BDT'],
];

const CODES = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD CNY INR RUB TRY KRW ILS UAH NGN PHP VND THB BRL MXN ARS CLP COP PEN UYU BOB PYG VES CUP DOP GTQ HNL NIO CRC ZAR EGP KES SEK NOK DKK PLN CZK HUF RON SGD HKD TWD IDR MYR PKR BDT LKR SAR AED QAR IRR IQD ILS GHS ETB XOF XAF BYN RSD BGN GEL AMD AZN KZT MMK KHR NPR AFN JOD KWD TND MAD DZD ERN ZMW MZN AOA'.split(
    ' ',
  ),
);

/** Words for money that mean one currency wherever they are written. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['dólar', 'USD'],
  ['dólares', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['sterling', 'GBP'],
  ['libras', 'GBP'],
  ['yen', 'JPY'],
  ['yenes', 'JPY'],
  ['yuan', 'CNY'],
  ['yuanes', 'CNY'],
  ['renminbi', 'CNY'],
  ['rubles', 'RUB'],
  ['roubles', 'RUB'],
  ['rublos', 'RUB'],
  ['reais', 'BRL'],
  ['reals', 'BRL'],
  ['reales', 'BRL'],
  ['bolívares', 'VES'],
  ['bolivianos', 'BOB'],
  ['soles', 'PEN'],
  ['guaraníes', 'PYG'],
  ['quetzales', 'GTQ'],
  ['lempiras', 'HNL'],
  ['córdobas', 'NIO'],
  ['colones', 'CRC'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['cedi', 'GHS'],
  ['cedis', 'GHS'],
  ['birr', 'ETB'],
  ['kwacha', 'ZMW'],
  ['pula', 'BWP'],
  ['leva', 'BGN'],
  ['rupiah', 'IDR'],
  ['afghanis', 'AFN'],
  ['tenge', 'KZT'],
  ['gourdes', 'HTG'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['shekels', 'ILS'],
  ['séqueles', 'ILS'],
  ['baht', 'THB'],
  ['ringgit', 'MYR'],
  ['forints', 'HUF'],
  ['rial', 'IRR'],
  ['rials', 'IRR'],
  ['riales', 'IRR'],
  ['riyals', 'SAR'],
  ['dirhams', 'AED'],
  ['taka', 'BDT'],
  ['takas', 'BDT'],
  ['lari', 'GEL'],
  ['laris', 'GEL'],
  ['dram', 'AMD'],
  ['drams', 'AMD'],
  ['manat', 'AZN'],
  ['manats', 'AZN'],
  ['kyat', 'MMK'],
  ['kyats', 'MMK'],
  ['riel', 'KHR'],
  ['riels', 'KHR'],
  ['dong', 'VND'],
  ['tugrik', 'MNT'],
  ['lei', 'RON'],
  ['meticais', 'MZN'],
  ['meticales', 'MZN'],
  ['kwanza', 'AOA'],
  ['kwanzas', 'AOA'],
  ['balboas', 'PAB'],
  ['ariary', 'MGA'],
  ['nairas', 'NGN'],
  ['rands', 'ZAR'],
  ['lempira', 'HNL'],
  ['quetzal', 'GTQ'],
  ['nakfa', 'ERN'],
  ['somoni', 'TJS'],
  ['soms', 'KGS'],
  ['kip', 'LAK'],
  ['kips', 'LAK'],
  ['lek', 'ALL'],
  ['denars', 'MKD'],
  ['dalasi', 'GMD'],
  ['dalasis', 'GMD'],
  ['leones', 'SLE'],
  ['maloti', 'LSL'],
  ['ngultrum', 'BTN'],
  ['vatu', 'VUV'],
  ['bolivars', 'VES'],
  ['bolívar', 'VES'],
  ['rufiyaa', 'MVR'],
]);

/** Words for money of several countries: the nationality beside them says which; alone they stay unknown. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['peso', 'PESO'],
  ['pesos', 'PESO'],
  ['franc', 'FRANC'],
  ['francs', 'FRANC'],
  ['francos', 'FRANC'],
  ['rupee', 'RUPEE'],
  ['rupees', 'RUPEE'],
  ['rupias', 'RUPEE'],
  ['krona', 'KRONA'],
  ['kronor', 'KRONA'],
  ['kroner', 'KRONA'],
  ['coronas', 'KRONA'],
  ['lira', 'LIRA'],
  ['liras', 'LIRA'],
  ['dinars', 'DINAR'],
  ['dinares', 'DINAR'],
  ['shillings', 'SHILLING'],
  ['won', 'WON'],
]);

const NATIONAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PESO: 'mexican:MXN mexicanos:MXN argentine:ARS argentinos:ARS chilean:CLP chilenos:CLP colombian:COP colombianos:COP cuban:CUP cubanos:CUP uruguayan:UYU uruguayos:UYU dominican:DOP dominicanos:DOP philippine:PHP filipinos:PHP',
    FRANC: 'swiss:CHF suizos:CHF cfa:XOF',
    RUPEE: 'indian:INR indias:INR pakistani:PKR pakistaníes:PKR nepali:NPR',
    KRONA: 'swedish:SEK suecas:SEK norwegian:NOK noruegas:NOK danish:DKK danesas:DKK',
    LIRA: 'turkish:TRY turcas:TRY',
    DINAR: 'iraqi:IQD iraquíes:IQD kuwaiti:KWD serbian:RSD algerian:DZD jordanian:JOD tunisian:TND',
    SHILLING: 'kenyan:KES ugandan:UGX tanzanian:TZS',
    WON: 'korean:KRW',
    RUB: 'belarusian:BYN bielorrusos:BYN russian:RUB rusos:RUB',
    USD: 'us:USD american:USD estadounidenses:USD canadian:CAD canadienses:CAD australian:AUD australianos:AUD singapore:SGD taiwan:TWD jamaican:JMD',
    GBP: 'british:GBP esterlinas:GBP egyptian:EGP egipcias:EGP syrian:SYP sirias:SYP lebanese:LBP libanesas:LBP sudanese:SDG',
  }).flatMap(([money, pairs]) =>
    pairs.split(' ').map((pair): [string, string] => {
      const [nation, code] = pair.split(':') as [string, string];
      return [`${money} ${nation}`, code];
    }),
  ),
);

/** Single letters for money, where a grouped or scaled amount is written right behind: "N75,000", "R2.5 million". */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['N', 'NGN'],
  ['R', 'ZAR'],
  ['Q', 'GTQ'],
  ['L', 'HNL'],
  ['P', 'other'],
  ['K', 'other'],
]);
const AMOUNT =
  /^\d{1,3}(?:[.,]\d{3})+(?![\d-])|^\d+(?:[.,]\d+)?(?:bn|m|tn)?\s?(?:million|billion|trillion|millones|(?<=[nm])(?!\p{L}))/u;

/** How far around a small amount another sum may stand, in UTF-16 units. */
const AROUND = 200;
const SMALL = /^\d{1,3}(?:[.,]\d\d)?(?![\d\p{L}-]|[.,]\d)/u;
const PAID_BEFORE =
  /(?<!\p{L})(?:cost(?:s|ing)?|pay(?:s|ing)?|paid|fined?(?: of)?|fines(?: of)?|charg(?:e|es|ed|ing)|price of|worth|sells? (?:at|for)|sold (?:at|for)|earn(?:s|ed|ing)?|(?:cuest|pag|cobr)\p{L}*)\s(?:(?:him|her|them|only|about|just|some|at|least|up|to)\s)*R$/iu;
const OTHER_RAND = /(?<![\p{L}\d])R\d{1,3}(?:[ ,]\d{3}|(?:[.,]\d+)?\s?(?:million|billion|m|bn)(?!\p{L}))/u;

/** "R300" is as well a road: it is money behind what is paid, or beside a sum in rand that can be nothing else. */
function isSmallRand(text: string, start: number): boolean {
  if (!SMALL.test(text.slice(start, start + 8))) return false;
  const before = text.slice(Math.max(0, start - AROUND), start);
  if (PAID_BEFORE.test(before)) return true;
  return (
    !/(?<!\p{L})(?:the|road|route|on|along|near|off)\sR$/iu.test(before) &&
    OTHER_RAND.test(before + text.slice(start, start + AROUND))
  );
}

/** The currency whose sign or code ends right before `start`, and where it begins. Null without one. */
export function currencyBefore(text: string, start: number): { code: string; start: number } | null {
  const before = text.slice(Math.max(0, start - 8), start);
  const near = before.replace(/[ \u00a0]$/u, '');
  for (const [sign, code] of SIGNS) {
    if (!near.endsWith(sign)) continue;
    const rest = near.slice(0, -sign.length);
    if (/^[A-Z]/.test(sign) && /[\p{L}]$/u.test(rest)) continue;
    return { code, start: start - (before.length - near.length) - sign.length };
  }
  const letter = /(?:^|[\s(–—-])([A-Z])$/u.exec(before)?.[1];
  const own = letter === undefined ? undefined : LETTERS.get(letter);
  if (
    own !== undefined &&
    (AMOUNT.test(text.slice(start, start + 24)) || (letter === 'R' && isSmallRand(text, start)))
  )
    return { code: own, start: start - 1 };
  const code = /(?:^|[^\p{L}])([A-Z]{3})$/u.exec(near)?.[1];
  // "COP28" is a conference.
  const isName =
    code === 'COP' && near.length === before.length && !AMOUNT.test(text.slice(start, start + 24));
  if (code !== undefined && CODES.has(code) && !isName) {
    return { code, start: start - (before.length - near.length) - 3 };
  }
  return null;
}

/** The currency that the tokens from `index` on name, after an amount: "euros", "Swiss francs", "US dollars", "USD", "€". */
export function currencyAfter(
  tokens: readonly Token[],
  index: number,
): { code: string; next: number } | null {
  let at = index;
  if (tokens[at]?.lower === 'de') at++;
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '€' || token.text === '£' || token.text === '$') {
    return { code: token.text === '€' ? 'EUR' : token.text === '£' ? 'GBP' : 'USD', next: at + 1 };
  }
  if (CODES.has(token.text)) return { code: token.text, next: at + 1 };
  const nation = token.lower;
  const second = tokens[at + 1]?.lower ?? '';
  const money = (word: string) => WORDS.get(word) ?? SHARED.get(word);
  const named = NATIONAL.get(`${money(second) ?? ''} ${nation}`);
  if (named !== undefined) return { code: named, next: at + 2 };
  const own = money(token.lower);
  if (own === undefined) return null;
  const after = NATIONAL.get(`${own} ${second}`);
  if (after !== undefined) return { code: after, next: at + 2 };
  // "200 pounds of rice" is a weight, "five won" a verb.
  if (own === 'WON' || (own === 'GBP' && /^(?:of|de)$/.test(second))) return null;
  return { code: own.length === 3 ? own : 'other', next: at + 1 };
}
