type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(object) : []);

/** Parts of a message stand within one another no deeper than this, and no more of its text is read. */
const DEEPEST = 8;
const MOST = 20_000;

/** Whatever in a component is text. */
function componentTexts(component: Json, depth = 0): readonly unknown[] {
  if (depth > DEEPEST) return [];
  const inside = [...list(component.components), object(component.accessory)];
  return [
    component.content,
    ...(depth < DEEPEST && Object.keys(component).length > 0
      ? inside.flatMap((item) => componentTexts(item, depth + 1))
      : []),
  ];
}

function embedTexts(embed: Json): readonly unknown[] {
  const fields = list(embed.fields).flatMap(({ name, value }) => [name, value]);
  return [embed.title, embed.description, ...fields];
}

/**
 * What somebody can read in a message as Discord sends it, a line each: its content, its embeds and components, a
 * poll's question, the captions of its files, and what it forwards. Cut at 20,000 UTF-16 units. Never throws.
 */
export function messageText(message: unknown, depth = 0): string {
  const { content, embeds, components, attachments, poll, message_snapshots: forwarded } = object(message);
  const texts = [
    content,
    ...list(embeds).flatMap(embedTexts),
    ...list(components).flatMap((component) => componentTexts(component)),
    object(object(poll).question).text,
    ...list(attachments).map(({ description }) => description),
    ...(depth > 0 ? [] : list(forwarded).map((snapshot) => messageText(snapshot.message, depth + 1))),
  ];
  return texts
    .filter((text) => typeof text === 'string' && text.trim() !== '')
    .join('\n')
    .slice(0, MOST);
}
