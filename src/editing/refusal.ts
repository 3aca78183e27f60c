import { type Locale, say } from '../wording/wording.ts';

type Values = Readonly<Record<string, string | number>>;

/** Why a change isn't made, as one sentence for whoever asked for it; `message` is the English one. */
export class Refusal extends Error {
  /** The message is fit to be printed without a stack trace. */
  readonly forUser = true;
  readonly #key: string;
  readonly #values: Values;

  /** `key` is the wording's. */
  constructor(key: string, values: Values = {}) {
    super(say('en-US', key, values));
    this.#key = key;
    this.#values = values;
  }

  in(locale: Locale): string {
    return say(locale, this.#key, this.#values);
  }
}
