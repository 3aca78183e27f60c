import type { Message } from '../../src/message/components.ts';

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly description?: string }[];
  readonly components?: readonly Component[];
  readonly items?: readonly { readonly description: string }[];
  readonly accessory?: Component;
}

function lines(component: Component, ids: boolean): readonly string[] {
  const inner = () => (component.components ?? []).flatMap((part) => lines(part, ids));
  const id = ids ? ` {${component.custom_id ?? component.url}}` : '';
  switch (component.type) {
    case 1:
      return [inner().join(' ')];
    case 2:
      return [`[${component.label}]${id}`];
    case 3:
      return [
        `(${component.placeholder})${id}`,
        ...(component.options ?? []).map(
          ({ label, description }) => `\n  ( ) ${label} — ${description ?? ''}`,
        ),
      ];
    case 9:
      return [...inner(), ...lines(component.accessory as Component, ids)];
    case 10:
      return [component.content ?? ''];
    case 12:
      return (component.items ?? []).map(({ description }) => `![${description}]`);
    case 14:
      return ['────'];
    default:
      return inner();
  }
}

/** A message as a reviewer reads it: Markdown as it is sent, a component a paragraph, buttons in brackets. */
export function readable(message: Message, { ids = false } = {}): string {
  const who = (message.flags & 64) === 0 ? 'everybody sees this' : 'only you see this';
  const parts = message.components.flatMap((part) => lines(part as unknown as Component, ids));
  return `(${who})\n\n${parts.join('\n\n')}\n`;
}

/** All Markdown of a message, a line each. */
export function allLines(message: Message): readonly string[] {
  const texts = (component: Component): readonly string[] => [
    ...(component.content === undefined ? [] : component.content.split('\n')),
    ...(component.components ?? []).flatMap(texts),
  ];
  return message.components.flatMap((part) => texts(part as unknown as Component));
}
