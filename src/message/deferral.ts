import type { Incoming } from './incoming.ts';
import { readPress } from './press.ts';

/** What is said when an answer would come too late; the numbers are Discord's. */
export type Deferral =
  /** A message is to come, which stays as private or as public as this says. */
  | { readonly type: 5; readonly isPrivate: boolean }
  /** Nothing is seen yet: the pressed message may change, and others may come. */
  | { readonly type: 6 };

const PRIVATELY: Deferral = { type: 5, isPrivate: true };

const PUBLICLY: Deferral = { type: 5, isPrivate: false };

/** Presses that change one's own private message. */
const TURNING: readonly string[] = ['page', 'pick', 'chosen', 'confirm', 'cancel'];

type Pressed = Extract<Incoming, { kind: 'press' }>;

/** A message that is announced can be sent again where it may have been lost; one that comes unannounced can't. */
function pressDeferral(pressed: Pressed): Deferral {
  const { userId, mayPost, mayModerate, isPrivate, customId, siblings } = pressed;
  const press = readPress(customId, siblings);
  if (press === null) return PRIVATELY;
  if (press.verb === 'takeDown') return userId === press.sharer || mayModerate ? { type: 6 } : PRIVATELY;
  if (press.verb === 'share') return mayPost ? PUBLICLY : PRIVATELY;
  return isPrivate && TURNING.includes(press.verb) ? { type: 6 } : PRIVATELY;
}

/** How the answer to what somebody did can be deferred; null where it can't. */
export function deferralFor(incoming: Incoming): Deferral | null {
  switch (incoming.kind) {
    case 'complete':
      return null;
    case 'message':
    case 'keep':
      return PRIVATELY;
    case 'command':
      return incoming.share && incoming.mayPost ? PUBLICLY : PRIVATELY;
    case 'press':
      return pressDeferral(incoming);
  }
}

/** Whether what somebody did changes the message that they pressed a button of. */
export const changesMessage = (incoming: Incoming): boolean => deferralFor(incoming)?.type === 6;
