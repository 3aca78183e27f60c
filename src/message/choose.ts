import {
  MAX_OPTION_TEXT,
  MAX_OPTIONS,
  type Message,
  messageOf,
  type SelectOption,
  shorten,
  textDisplay,
} from './components.ts';
import { inline } from './escape.ts';

/** One thing to choose. */
export interface Choice {
  readonly label: string;
  readonly description: string;
  /** What the bot gets back, 100 characters at most. */
  readonly value: string;
}

/** A private message that asks which; the first 25 different choices are offered. `question` is plain text. */
export function chooseMessage(question: string, customId: string, choices: readonly Choice[]): Message {
  const different = [...new Map(choices.map((choice) => [choice.value, choice])).values()];
  const options = different.slice(0, MAX_OPTIONS).map(
    ({ label, description, value }): SelectOption => ({
      label: shorten(label, MAX_OPTION_TEXT),
      description: shorten(description, MAX_OPTION_TEXT),
      value,
    }),
  );
  return messageOf(
    [
      textDisplay(inline(question)),
      {
        type: 1,
        components: [
          { type: 3, custom_id: customId, placeholder: shorten(question, MAX_OPTION_TEXT), options },
        ],
      },
    ],
    true,
  );
}
