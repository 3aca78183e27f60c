/** Discord's limits on a message, as its documentation gives them; its client library checks few of them. */
const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;
const SUPPRESS_EMBEDS = 1 << 2;
const ALLOWED_FLAGS = EPHEMERAL | COMPONENTS_V2 | SUPPRESS_EMBEDS;

const TEXTS_AT_MOST = 4000;
const COMPONENTS_AT_MOST = 40;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

interface Found {
  readonly component: Json;
  readonly parent: Json | null;
}

/** Every component of a message, at whatever depth. */
export function everyComponent(components: unknown, parent: Json | null = null): readonly Found[] {
  if (!Array.isArray(components)) return [];
  return components
    .filter(isObject)
    .flatMap((component): Found[] => [
      { component, parent },
      ...everyComponent(component.components, component),
      ...everyComponent(isObject(component.accessory) ? [component.accessory] : [], component),
    ]);
}

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

function buttonFaults(button: Json): string[] {
  const faults: string[] = [];
  if (lengthOf(button.label) > 80) faults.push(`a button's label is ${lengthOf(button.label)} long`);
  if (button.label === undefined && button.emoji === undefined)
    faults.push('a button has neither label nor emoji');
  if (button.style === 5) {
    if (lengthOf(button.url) > 512 || lengthOf(button.url) === 0)
      faults.push('a link button has no fit address');
    if (button.custom_id !== undefined) faults.push('a link button has a custom_id');
  } else if (lengthOf(button.custom_id) === 0) faults.push('a button has no custom_id');
  return faults;
}

function componentFaults({ component, parent }: Found): string[] {
  const faults: string[] = [];
  if (lengthOf(component.custom_id) > 100) faults.push(`custom_id is ${lengthOf(component.custom_id)} long`);
  switch (component.type) {
    case 1: {
      const inside = Array.isArray(component.components) ? component.components : [];
      const selects = inside.filter((item) => isObject(item) && item.type !== 2).length;
      if (inside.length === 0 || inside.length > 5 || (selects > 0 && inside.length > 1))
        faults.push('an action row holds 1 to 5 buttons or one select');
      break;
    }
    case 2:
      if (parent?.type !== 1 && parent?.type !== 9) faults.push('a button stands outside a row or a section');
      faults.push(...buttonFaults(component));
      break;
    case 3: {
      const options = Array.isArray(component.options) ? component.options.filter(isObject) : [];
      if (options.length === 0 || options.length > 25) faults.push(`a select has ${options.length} options`);
      for (const option of options)
        if (
          lengthOf(option.label) === 0 ||
          [option.label, option.value, option.description].some((text) => lengthOf(text) > 100)
        )
          faults.push("a select's option has texts of 1 to 100 characters");
      if (new Set(options.map((option) => option.value)).size < options.length)
        faults.push('two options of a select have one value');
      if (lengthOf(component.placeholder) > 150) faults.push("a select's placeholder is over 150");
      break;
    }
    case 9: {
      const texts = Array.isArray(component.components) ? component.components.length : 0;
      if (texts < 1 || texts > 3 || !isObject(component.accessory))
        faults.push('a section has 1 to 3 texts and an accessory');
      break;
    }
    case 10:
      if (lengthOf(component.content) === 0) faults.push('a text display is empty');
      break;
    case 12: {
      const items = Array.isArray(component.items) ? component.items.filter(isObject) : [];
      if (items.length < 1 || items.length > 10) faults.push('a gallery has 1 to 10 items');
      if (items.some((item) => lengthOf(item.description) > 1024)) faults.push('an alt text is over 1024');
      break;
    }
    case 17:
      if (parent !== null) faults.push('a container stands inside another component');
      break;
    case 13:
    case 14:
      break;
    default:
      faults.push(`component type ${String(component.type)} is not known here`);
  }
  return faults;
}

function embedFaults(embeds: unknown): string[] {
  if (!Array.isArray(embeds)) return [];
  const faults: string[] = [];
  let total = 0;
  for (const embed of embeds.filter(isObject)) {
    const fields = Array.isArray(embed.fields) ? embed.fields.filter(isObject) : [];
    if (lengthOf(embed.title) > 256 || lengthOf(embed.description) > 4096 || fields.length > 25)
      faults.push('an embed is over its limits');
    if (fields.some((field) => lengthOf(field.name) > 256 || lengthOf(field.value) > 1024))
      faults.push("an embed's field is over its limits");
    total += lengthOf(embed.title) + lengthOf(embed.description);
    for (const field of fields) total += lengthOf(field.name) + lengthOf(field.value);
  }
  if (embeds.length > 10 || total > 6000) faults.push('the embeds together are over their limits');
  return faults;
}

/** What is wrong with a message that the bot sends, by Discord's limits; empty where nothing is. */
export function messageFaults(message: unknown): readonly string[] {
  if (!isObject(message)) return ['a message is an object'];
  const faults: string[] = [];
  const flags = typeof message.flags === 'number' ? message.flags : 0;
  const all = everyComponent(message.components);
  if ((flags & ~ALLOWED_FLAGS) !== 0) faults.push(`flags ${flags} can't be set by a bot`);
  if ((flags & SUPPRESS_EMBEDS) === 0) faults.push('its links would unfurl');
  if (lengthOf(message.content) > 2000) faults.push('the content is over 2000 characters');
  if ((flags & COMPONENTS_V2) !== 0) {
    if (message.content || (Array.isArray(message.embeds) && message.embeds.length > 0))
      faults.push('Components V2 shut out content and embeds');
    const texts = all.reduce((sum, { component }) => sum + lengthOf(component.content), 0);
    if (texts > TEXTS_AT_MOST) faults.push(`the texts are ${texts} characters together`);
    if (all.length > COMPONENTS_AT_MOST) faults.push(`there are ${all.length} components`);
    if (all.length === 0) faults.push('there are no components');
  } else if (all.some(({ component }) => [9, 10, 12, 13, 14, 17].includes(Number(component.type)))) {
    faults.push('Components V2 need their flag');
  }
  const ids = all.map(({ component }) => component.custom_id).filter((id) => typeof id === 'string');
  if (new Set(ids).size < ids.length) faults.push('two components have one custom_id');
  const mentions = message.allowed_mentions;
  const parsed = isObject(mentions) ? mentions.parse : undefined;
  if (!Array.isArray(parsed) || parsed.length > 0) faults.push('allowed_mentions lets somebody be pinged');
  if (/\\ud[89a-f][0-9a-f]{2}/i.test(JSON.stringify(message))) faults.push('a text holds half a character');
  return [...faults, ...all.flatMap(componentFaults), ...embedFaults(message.embeds)];
}

/** What is wrong with the choices of an autocompletion. */
export function choiceFaults(choices: unknown): readonly string[] {
  if (!Array.isArray(choices)) return ['choices are a list'];
  const faults: string[] = [];
  if (choices.length > 25) faults.push(`there are ${choices.length} choices`);
  for (const choice of choices.filter(isObject)) {
    if (lengthOf(choice.name) < 1 || lengthOf(choice.name) > 100)
      faults.push("a choice's name has 1 to 100 characters");
    if (lengthOf(choice.value) > 100) faults.push("a choice's value is over 100 characters");
  }
  return faults;
}

const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function nameFaults(item: Json, plain: boolean): string[] {
  const names = [
    item.name,
    ...(isObject(item.name_localizations) ? Object.values(item.name_localizations) : []),
  ].map(String);
  return names
    .filter((name) =>
      plain
        ? !COMMAND_NAME.test(name) || name !== name.toLowerCase()
        : name.trim() === '' || name.length > 32,
    )
    .map((name) => `"${name}" can't name a command or an option`);
}

function describedFaults(item: Json): string[] {
  const texts = [
    item.description,
    ...(isObject(item.description_localizations) ? Object.values(item.description_localizations) : []),
  ];
  return texts.some((text) => lengthOf(text) < 1 || lengthOf(text) > 100)
    ? [`${String(item.name)} has a description that isn't 1 to 100 characters long`]
    : [];
}

/** What is wrong with the commands that the bot registers. */
export function registrationFaults(commands: unknown): readonly string[] {
  if (!Array.isArray(commands)) return ['commands are a list'];
  const faults: string[] = [];
  const all = commands.filter(isObject);
  if (all.filter((command) => (command.type ?? 1) === 1).length > 100) faults.push('over 100 slash commands');
  if (new Set(all.map((command) => `${command.type ?? 1} ${command.name}`)).size < all.length)
    faults.push('two commands have one name');
  for (const command of all) {
    const slash = (command.type ?? 1) === 1;
    faults.push(...nameFaults(command, slash));
    if (!slash) {
      if (command.description || command.options) faults.push('only slash commands are described');
      continue;
    }
    faults.push(...describedFaults(command));
    const options = Array.isArray(command.options) ? command.options.filter(isObject) : [];
    faults.push(...optionFaults(String(command.name), options));
    if (sizeOf(command) > 8000) faults.push(`${command.name} is ${sizeOf(command)} characters long`);
  }
  return faults;
}

/** What is wrong with the options of a command or of a subcommand. */
function optionFaults(command: string, options: readonly Json[]): string[] {
  const faults: string[] = [];
  if (options.length > 25) faults.push(`${command} has ${options.length} options`);
  let optional = false;
  for (const option of options) {
    faults.push(...nameFaults(option, true), ...describedFaults(option));
    if (option.required === true && optional)
      faults.push(`${command} asks for ${option.name} after optional ones`);
    optional ||= option.required !== true;
    if (Array.isArray(option.options))
      faults.push(...optionFaults(`${command} ${String(option.name)}`, option.options.filter(isObject)));
  }
  if (new Set(options.map((option) => option.name)).size < options.length)
    faults.push(`${command} has two options of one name`);
  return faults;
}

/** The characters of all names and descriptions, of each the longest localization, as Discord counts them. */
function sizeOf(item: Json): number {
  const longest = (text: unknown, localized: unknown): number =>
    Math.max(lengthOf(text), ...(isObject(localized) ? Object.values(localized).map(lengthOf) : []));
  const own =
    longest(item.name, item.name_localizations) + longest(item.description, item.description_localizations);
  const within = Array.isArray(item.options) ? item.options.filter(isObject) : [];
  return within.reduce((sum, option) => sum + sizeOf(option), own);
}
