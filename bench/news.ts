import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generator } from './bootstrap.ts';

/** Paragraphs of each made-up article. */
export const PER_ARTICLE = 10;

const SYLLABLES =
  'ba ce di fo gu la me ni po ru sa te vi xo za bren cal dor fis gran hol jur kel lim mar'.split(' ');
const GIVEN = {
  en: 'James Mary Robert Linda David Susan Peter Karen Paul Helen George Ruth Edward Alice Frank Emma'.split(
    ' ',
  ),
  es: 'José María Luis Carmen Carlos Ana Juan Rosa Pedro Elena Miguel Lucía Jorge Marta Andrés Sofía'.split(
    ' ',
  ),
} as const;
const FUNCTION_WORDS = {
  en: 'the of and to in a that for on with by from which has were would their its not been after'.split(' '),
  es: 'de la que el en y a los del las por con para una su al es como más fue tras sus'.split(' '),
} as const;
const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
} as const;
const COUNTED = {
  en: ['political prisoners', 'people', 'protesters', 'families', 'women', 'workers'],
  es: ['presos políticos', 'personas', 'manifestantes', 'familias', 'mujeres', 'trabajadores'],
} as const;
const TITLES = {
  en: ['Senator', 'Secretary', 'President', 'Judge', 'Mr.'],
  es: ['el senador', 'la ministra', 'el presidente', 'la jueza', 'el señor'],
} as const;

type Language = 'en' | 'es';

/** What an article of the made-up news says; `markdown` writes it as a corpus holds it. */
export interface NewsItem {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly language: Language;
  readonly paragraphs: readonly string[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function coined(rank: number): string {
  let [text, rest] = ['', rank + 30];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) text += SYLLABLES[rest % SYLLABLES.length];
  return text;
}

/** Writes one language's sentences; names and words follow Zipf's law, so that new ones keep coming. */
class Newsroom {
  readonly #random: () => number;
  readonly #people: number;

  constructor(random: () => number, people: number) {
    this.#random = random;
    this.#people = people;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  /** A rank by Zipf's law, from 0. */
  #zipf(most: number): number {
    return Math.floor(most ** this.#random()) - 1;
  }

  words(language: Language, count: number): string {
    return Array.from({ length: count }, () =>
      this.#random() < 0.45 ? this.pick(FUNCTION_WORDS[language]) : coined(this.#zipf(40_000)),
    ).join(' ');
  }

  person(language: Language): string {
    const rank = this.#zipf(this.#people);
    const given = GIVEN[language];
    return `${given[rank % given.length]} ${capital(coined(60_000 + Math.floor(rank * 0.7)))}`;
  }

  group(language: Language): string {
    const name = capital(coined(120_000 + this.#zipf(Math.max(20, this.#people / 10))));
    return language === 'en' ? `${name} Rights Watch` : `Asociación ${name}`;
  }

  number(): string {
    return Math.floor(10 ** (1 + 3 * this.#random())).toLocaleString('en-US');
  }

  date(language: Language): string {
    const [month, year] = [this.pick(MONTHS[language]), 2010 + Math.floor(this.#random() * 15)];
    const day = 1 + Math.floor(this.#random() * 28);
    return language === 'en' ? `${month} ${day}, ${year}` : `${day} de ${month} de ${year}`;
  }

  #spoken(language: Language): string {
    const [who, said] = [this.person(language), capital(this.words(language, 8))];
    const surname = who.split(' ').at(-1);
    return language === 'en'
      ? this.pick([
          `“${said},” said ${who}, the director of the ${this.words(language, 2)} office in ${capital(coined(this.#zipf(2_000)))}.`,
          `${this.pick(TITLES.en)} ${surname} said that ${this.words(language, 11)}.`,
        ])
      : this.pick([
          `“${said}”, dijo ${who}, directora de la oficina de ${this.words(language, 2)} en ${capital(coined(this.#zipf(2_000)))}.`,
          `${capital(this.pick(TITLES.es))} ${surname} dijo que ${this.words(language, 11)}.`,
        ]);
  }

  #counted(language: Language): string {
    const [group, counted, number] = [this.group(language), this.pick(COUNTED[language]), this.number()];
    return language === 'en'
      ? this.pick([
          `${group} counted ${number} ${counted} by ${this.date('en')}, ${this.number()} of them ${this.words('en', 2)}.`,
          `More than ${number} ${counted} were arrested ${this.words('en', 5)}, according to ${group}.`,
        ])
      : this.pick([
          `${group} contó ${number} ${counted} hasta el ${this.date('es')}, ${this.number()} de ellos ${this.words('es', 2)}.`,
          `Más de ${number} ${counted} fueron detenidas ${this.words('es', 5)}, según ${group}.`,
        ]);
  }

  sentence(language: Language): string {
    const kind = this.#random();
    if (kind < 0.22) return this.#spoken(language);
    if (kind < 0.4) return this.#counted(language);
    const half = this.words(language, 6 + Math.floor(this.#random() * 8));
    const middle = this.#random() < 0.5 ? ` ${this.person(language)}` : '';
    return `${capital(half)}${middle} ${this.words(language, 8)}.`;
  }
}

/**
 * News that nobody wrote, the same on every run: words and names by Zipf's law, two articles of three in English, a
 * fifth of the sentences with somebody's words and as many with counts, sources and dates; about 48 words a paragraph.
 */
export function news(paragraphs: number, seed = 7): readonly NewsItem[] {
  const random = generator(seed);
  const room = new Newsroom(random, Math.max(100, paragraphs / 2));
  return Array.from({ length: Math.max(1, Math.round(paragraphs / PER_ARTICLE)) }, (_, index) => {
    const language: Language = index % 3 === 2 ? 'es' : 'en';
    const published = new Date(Date.UTC(2013, 0, 1 + (index % 4300))).toISOString().slice(0, 10);
    return {
      id: `${published}-news-${index}`,
      title: capital(room.words(language, 8)),
      publisher: `${capital(coined(index % 40))} Post`,
      published,
      language,
      paragraphs: Array.from({ length: PER_ARTICLE }, () =>
        Array.from({ length: 3 }, () => room.sentence(language)).join(' '),
      ),
    };
  });
}

/** The item as a corpus holds it. */
export function markdown({ id, title, publisher, published, language, paragraphs }: NewsItem): string {
  return `---
title: ${title}
publisher: ${publisher}
published: ${published}
publishedHow: byline
url: https://news.example/${id}
language: ${language}
text: original
status: current
added: 2026-11-22
---
${paragraphs.join('\n\n')}
`;
}

/** Writes the items into a folder that need not exist. */
export async function writeNews(folder: string, items: readonly NewsItem[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const item of items) await writeFile(join(folder, `${item.id}.md`), markdown(item));
}
