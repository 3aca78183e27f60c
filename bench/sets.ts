import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/corpus/article.ts';
import { article } from '../tests/article.ts';

/** One question of a public set. */
export interface PublicQuestion {
  readonly question: string;
  /** Article id and paragraph number. */
  readonly place: string;
  /** The article's title: what folds are made by. */
  readonly title: string;
  /** Strings that stand in the paragraph; empty where it doesn't answer. */
  readonly answers: readonly string[];
}

/** A public question-answering set as coverage: one article a title. */
export interface PublicSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly PublicQuestion[];
}

interface SetFile {
  readonly paragraphs: readonly { readonly id: number; readonly title: string; readonly text: string }[];
  readonly questions: readonly {
    readonly paragraph: number;
    readonly question: string;
    readonly answers: readonly string[];
  }[];
}

const FOLDER = join(import.meta.dirname, '../../shared/bench');

/** The sets that lie beside the checkout, by the names that reports use. */
export const PUBLIC_SETS = {
  squad: { file: 'squad-en-tune.json', language: 'en' },
  'xquad-en': { file: 'xquad-en-tune.json', language: 'en' },
  'xquad-es': { file: 'xquad-es-tune.json', language: 'es' },
} as const;
export type PublicSetName = keyof typeof PUBLIC_SETS;

/** Reads a public set; null where it isn't on this machine. */
export function readPublicSet(name: PublicSetName): PublicSet | null {
  const { file, language } = PUBLIC_SETS[name];
  const path = join(FOLDER, file);
  if (!existsSync(path)) return null;
  const { paragraphs, questions } = JSON.parse(readFileSync(path, 'utf8')) as SetFile;
  const byTitle = new Map<string, SetFile['paragraphs'][number][]>();
  for (const paragraph of paragraphs) {
    const own = byTitle.get(paragraph.title);
    if (own === undefined) byTitle.set(paragraph.title, [paragraph]);
    else own.push(paragraph);
  }
  const places = new Map<number, string>();
  const titles = new Map(paragraphs.map(({ id, title }) => [id, title]));
  const articles = [...byTitle].map(([title, own], i): Article => {
    const id = `2020-01-01-${name}-${i + 1}`;
    for (const [at, paragraph] of own.entries()) places.set(paragraph.id, `${id}#${at + 1}`);
    return article(
      own.map(({ text }) => text.trim().replace(/\s*\n\s*/g, ' ')),
      { id, title: title.replaceAll('_', ' '), published: '2020-01-01', language },
    );
  });
  return {
    name,
    articles,
    questions: questions.map(({ question, paragraph, answers }) => ({
      question,
      place: places.get(paragraph)!,
      title: titles.get(paragraph)!,
      answers,
    })),
  };
}

/** Which of `folds` parts a title belongs to; the same title is in the same part in every set. */
export function foldOf(title: string, folds: number): number {
  let hash = 0;
  for (const character of title.replace(/_/g, ' ')) hash = (hash * 31 + character.codePointAt(0)!) >>> 0;
  return hash % folds;
}
