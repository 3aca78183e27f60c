/** Signs that XML forbids, and those that would reorder the text around them without being seen. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+/gu;

/** A text as a picture shows it: on one line, well-formed, nothing in it unseen. */
export function plain(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text as it stands in SVG, in an attribute or between tags. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

type Attributes = Readonly<Record<string, string | number | null>>;

const rounded = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : escapeXml(value);

/** An SVG element; attributes that are null are left out, and `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${rounded(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
