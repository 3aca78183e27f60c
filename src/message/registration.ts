import type { Option } from '../answers/options.ts';
import type { CommandDefinition } from '../commands/definition.ts';
import { LOCALES, type Locale, say } from '../wording/wording.ts';
import { KEEP, type KeepOption, SUBCOMMANDS } from './keeping/subcommands.ts';

/** Locales of Discord that each of ours serves, besides the default that needs no localization. */
const SERVED: Readonly<Record<Locale, readonly string[]>> = {
  'en-US': [],
  'es-ES': ['es-ES', 'es-419'],
};

// Servers and users; servers, direct messages with the bot, other direct messages and groups.
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] };

/** The permission to manage a server, as Discord numbers it. */
const MANAGE_SERVER = 1 << 5;

const STRING = 3;
const BOOLEAN = 5;
const SUBCOMMAND = 1;

/** A command in the form in which it is registered with Discord. */
export interface Registration {
  readonly type: 1 | 3;
  readonly name: string;
  readonly [key: string]: unknown;
}

/** Commands that the bot has beside those of the library: what they are called in the wording. */
const OWN_COMMANDS = ['help', 'about'] as const;
export type OwnCommand = (typeof OWN_COMMANDS)[number];

function localized(texts: (locale: Locale) => string): Record<string, string> {
  return Object.fromEntries(
    LOCALES.flatMap((locale) => SERVED[locale].map((served) => [served, texts(locale)])),
  );
}

function registeredOption({ name, localNames, descriptions, required, completes, maxLength }: Option) {
  return {
    type: STRING,
    name,
    name_localizations: localized((locale) => localNames[locale]),
    description: descriptions['en-US'],
    description_localizations: localized((locale) => descriptions[locale]),
    required,
    autocomplete: completes,
    max_length: maxLength,
  };
}

const shareOption = {
  type: BOOLEAN,
  name: say('en-US', 'discord.share.name'),
  name_localizations: localized((locale) => say(locale, 'discord.share.name')),
  description: say('en-US', 'discord.share.description'),
  description_localizations: localized((locale) => say(locale, 'discord.share.description')),
  required: false,
};

/** What a command or an option is called, and said to be, by the wording. */
function named(key: string) {
  return {
    name: say('en-US', `${key}.name`),
    name_localizations: localized((locale) => say(locale, `${key}.name`)),
    description: say('en-US', `${key}.description`),
    description_localizations: localized((locale) => say(locale, `${key}.description`)),
  };
}

function ownRegistration(name: OwnCommand): Registration {
  return {
    type: 1,
    ...named(`discord.${name}`),
    options: [],
    ...EVERYWHERE,
  };
}

function keepOption({ name, kind, required, completes, maxLength }: KeepOption) {
  return {
    type: kind,
    ...named(`keep.option.${name}`),
    required,
    ...(kind === STRING ? { autocomplete: completes, max_length: maxLength } : {}),
  };
}

/** `/corpus`: in servers alone, and for those whom Discord's own settings let as well. */
function keepRegistration(): Registration {
  return {
    type: 1,
    ...named('keep'),
    options: Object.entries(SUBCOMMANDS).map(([name, options]) => ({
      type: SUBCOMMAND,
      ...named(`keep.${name}`),
      options: options.map((option) => keepOption(option)),
    })),
    default_member_permissions: MANAGE_SERVER,
    integration_types: [0],
    contexts: [0],
  };
}

/** The command of a message's own menu, which may have capitals and spaces, and has neither description nor options. */
function messageRegistration(): Registration {
  return {
    type: 3,
    name: say('en-US', 'discord.check.name'),
    name_localizations: localized((locale) => say(locale, 'discord.check.name')),
    ...EVERYWHERE,
  };
}

/**
 * What is registered with Discord: every command of the library with its kind's options and `share`, the bot's own
 * `help` and `about` unless the library has such, the message command and, where somebody may keep the coverage from
 * Discord, `/corpus`.
 */
export function registrations(
  commands: readonly CommandDefinition[],
  hasEditors = false,
): readonly Registration[] {
  const taken = new Set(commands.flatMap(({ name, localNames }) => [name, ...Object.values(localNames)]));
  const own = OWN_COMMANDS.filter((name) =>
    LOCALES.every((locale) => !taken.has(say(locale, `discord.${name}.name`))),
  );
  return [
    ...commands.map(
      (command): Registration => ({
        type: 1,
        name: command.name,
        name_localizations: localized((locale) => command.localNames[locale]),
        description: command.descriptions['en-US'],
        description_localizations: localized((locale) => command.descriptions[locale]),
        options: [...command.options.map(registeredOption), shareOption],
        ...EVERYWHERE,
      }),
    ),
    ...own.map(ownRegistration),
    ...(hasEditors && !taken.has(KEEP) ? [keepRegistration()] : []),
    messageRegistration(),
  ];
}
