import { Ajv } from 'ajv';
import type { Coverage } from '../src/search/coverage.ts';
import schema from './contract.schema.json' with { type: 'json' };

const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(schema);

interface JsonClipping {
  readonly text: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly highlights: readonly (readonly [number, number])[];
  readonly article: { readonly id: string };
}

export interface JsonAnswer {
  readonly command: string;
  readonly kind: string;
  readonly outcome: string;
  readonly heading: string;
  readonly message?: string;
  readonly clippings: readonly JsonClipping[];
  readonly figures?: readonly {
    readonly clipping: number;
    readonly partOf: number | null;
    readonly start: number;
    readonly end: number;
  }[];
  readonly people?: readonly {
    readonly name: string;
    readonly said: readonly { readonly clipping: number }[];
    readonly leaders?: readonly {
      readonly name: string;
      readonly clipping: number;
      readonly start: number;
      readonly end: number;
    }[];
    readonly roles: readonly {
      readonly clipping: number;
      readonly text: string;
      readonly start: number;
      readonly end: number;
    }[];
  }[];
  readonly nearest?: readonly JsonClipping[];
}

/** Everything in which one line of JSON breaks the contract, against the paragraphs that it was cut from. */
export function contractFaults(line: string, coverage: Coverage): readonly string[] {
  const answer = JSON.parse(line) as JsonAnswer;
  if (!validate(answer))
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  const faults: string[] = [];
  const paragraphOf = (clipping: JsonClipping) =>
    coverage.articles.find(({ id }) => id === clipping.article.id)?.paragraphs[clipping.paragraph - 1]
      ?.text ?? '';
  for (const clipping of [...answer.clippings, ...(answer.nearest ?? [])]) {
    if (paragraphOf(clipping).slice(clipping.start, clipping.end) !== clipping.text)
      faults.push(`not verbatim: ${clipping.text}`);
    let last = 0;
    for (const [start, end] of clipping.highlights) {
      if (start < last || end <= start || end > clipping.text.length)
        faults.push(`a highlight is off: ${start}–${end}`);
      last = end;
    }
  }
  const within = (index: number, start: number, end: number) => {
    const clipping = answer.clippings[index];
    return clipping !== undefined && start >= clipping.start && end <= clipping.end && start < end;
  };
  for (const figure of answer.figures ?? []) {
    if (!within(figure.clipping, figure.start, figure.end))
      faults.push('a figure stands outside its clipping');
    if (figure.partOf !== null && answer.figures?.[figure.partOf] === undefined)
      faults.push('a part without its whole');
  }
  for (const person of answer.people ?? []) {
    for (const role of person.roles) {
      const clipping = answer.clippings[role.clipping];
      if (clipping === undefined || paragraphOf(clipping).slice(role.start, role.end) !== role.text)
        faults.push(`no such role: ${role.text}`);
    }
    for (const saying of person.said)
      if (answer.clippings[saying.clipping] === undefined) faults.push('a saying without its clipping');
  }
  return faults;
}
