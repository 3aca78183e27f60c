import type { Json } from './bodies.ts';
import { everyComponent } from './limits.ts';

/** What was sent to Discord: an outcome of the double's, or a message it keeps. */
interface Sent {
  readonly data: Readonly<Record<string, unknown>>;
}

const EPHEMERAL = 64;

/** All texts of a message in the order in which they show, a line each. */
export const textOf = ({ data }: Sent): string =>
  everyComponent(data.components)
    .map(({ component }) => String(component.content ?? ''))
    .join('\n');

/** The labels of a message's buttons. */
export const labelsOf = ({ data }: Sent): readonly string[] =>
  everyComponent(data.components).flatMap(({ component }) =>
    component.type === 2 ? [String(component.label ?? '')] : [],
  );

/** The gallery with a message's chart; undefined where it has none. */
export const chartOf = ({ data }: Sent): Json | undefined =>
  everyComponent(data.components).find(({ component }) => component.type === 12)?.component;

/** Whether only the asker sees it. */
export const isPrivate = ({ data }: Sent): boolean => (Number(data.flags) & EPHEMERAL) !== 0;
