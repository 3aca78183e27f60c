import type { Word } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';

/** A name as it stands in one paragraph, before it is known who bears it. */
export interface Found extends Span {
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  readonly kind: 'person' | 'organisation';
  readonly text: string;
  /** The name's words, folded, without initials. */
  readonly parts: readonly string[];
  /** Indexes of its first and last word among the paragraph's words. */
  readonly first: number;
  readonly last: number;
  /** Where the words of an office or a form of address before it begin; otherwise `start`. */
  readonly titleStart: number;
  /** The office before it ("Assistant Secretary of State"); null without one. */
  readonly office: Span | null;
  readonly gender: 'woman' | 'man' | null;
  /** Only a person's surname or an unexplained capitalised word: counts where somebody bears it. */
  readonly partial: boolean;
  /** An acronym in brackets behind another name. */
  readonly bracketed: boolean;
  /** The canonical name in `names.yaml`; null where it isn't there. */
  readonly known: string | null;
}

/** One paragraph with its words: what every rule reads. */
export interface Reading {
  readonly paragraph: number;
  /** With every white space character as a plain space and round brackets for square ones: offsets as in the article. */
  readonly text: string;
  /** As the article has it. */
  readonly original: string;
  readonly words: readonly Word[];
  /** Sentences, with those joined over which a quotation runs. */
  readonly units: readonly Span[];
  readonly quotes: readonly Quote[];
  /** In a language that leaves a subject out where the verb shows it. */
  readonly spanish: boolean;
}

/** A stretch in quotation marks; the span is what stands between the marks. */
export interface Quote extends Span {
  /** Without its closing mark: it goes on in the next paragraph. */
  readonly open: boolean;
  /** Inside another quotation. */
  readonly nested: boolean;
  /** Marked by a dash at the paragraph's start, as Spanish dialogue is. */
  readonly dialogue: boolean;
  /** What goes on behind an attribution within the marks: “… —said Ana— …”. */
  readonly resumed?: boolean;
}
