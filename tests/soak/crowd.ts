import type { DiscordDouble, Message, Outcome } from '../double/double.ts';
import { everyComponent } from '../double/limits.ts';

/** What people may type and name, besides the commands that are registered. */
export interface Talk {
  readonly names: readonly string[];
  readonly questions: readonly string[];
}

const LOCALES = ['en-US', 'en-GB', 'es-ES', 'es-419', 'de'] as const;
/** Messages whose buttons may still be pressed. */
const MOST_REMEMBERED = 40;
const MOST_USERS = 5000;

/** People of many countries who ask, complete, press and choose at random, and remember what they were answered. */
export class Crowd {
  readonly #double: DiscordDouble;
  readonly #talk: Talk;
  readonly #random: () => number;
  readonly #remembered: Message[] = [];

  constructor(double: DiscordDouble, talk: Talk, random: () => number) {
    this.#double = double;
    this.#talk = talk;
    this.#random = random;
  }

  /** One of them does something, and this is what comes of it. */
  async act(): Promise<void> {
    const kind = this.#random();
    if (kind < 0.45 || this.#remembered.length === 0) this.#remember(await this.#command());
    else if (kind < 0.6) await this.#complete();
    else if (kind < 0.66) this.#remember(await this.#check());
    else await this.#press();
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  #somebody() {
    const userId = String(312_345_678_901_230_000n + BigInt(Math.floor(this.#random() * MOST_USERS)));
    return { userId, locale: this.#pick(LOCALES) };
  }

  #remember({ message }: Outcome): void {
    if (message === null) return;
    this.#remembered.push(message);
    if (this.#remembered.length > MOST_REMEMBERED) this.#remembered.shift();
  }

  #command(): Promise<Outcome> {
    const slash = this.#double.commands.filter(({ type }) => (type ?? 1) === 1);
    const { name, options = [] } = this.#pick(slash);
    const values: Record<string, unknown> = {};
    for (const option of options) {
      const required = (option as { readonly required?: boolean }).required === true;
      if (option.name === 'question') values.question = this.#pick(this.#talk.questions);
      else if (option.name === 'name') values.name = this.#pick(this.#talk.names);
      else if (option.name === 'share' && this.#random() < 0.1) values.share = true;
      else if (option.name === 'since' && this.#random() < 0.1) values.since = '2015';
      else if (required) values[option.name] = 'x';
    }
    return this.#double.commandWith(name, values, this.#somebody());
  }

  async #complete(): Promise<void> {
    const typed = this.#pick(this.#talk.names).slice(0, Math.floor(this.#random() * 5));
    await this.#double.autocomplete('who', 'name', typed, this.#somebody());
  }

  #check(): Promise<Outcome> {
    const content = `${this.#pick(this.#talk.names)}: ${this.#pick(this.#talk.questions)}`;
    return this.#double.messageCommand('Check the coverage', content, this.#somebody());
  }

  async #press(): Promise<void> {
    const message = this.#pick(this.#remembered);
    const live = everyComponent(message.data.components).filter(
      ({ component }) => typeof component.custom_id === 'string',
    );
    if (live.length === 0) return;
    const { component } = this.#pick(live);
    const id = String(component.custom_id);
    const options = (component.options ?? []) as readonly { readonly value: string }[];
    const outcome =
      component.type === 3
        ? await this.#double.choose(message, id, [this.#pick(options).value], this.#somebody())
        : await this.#double.press(message, id, this.#somebody());
    if (outcome.type === 4) this.#remember(outcome);
  }
}
