import type { Incoming } from './incoming.ts';
import { readPress } from './press.ts';

/** What is said when an answer would come too late; the numbers are Discord's. */
export type Deferral =
  /** A message is to come, which stays as private or as public as this says. */
  | { readonly type: 5; readonly isPrivate: boolean }
  /** Nothing is seen yet: the pressed message may change, and others may come. */
  | { readonly type: 6 };

const PRIVATELY: Deferral = { type: 5, isPrivate: true };

/** Presses that change one's own private message. */
const TURNING: readonly string[] = ['page', 'pick', 'chosen', 'confirm', 'cancel'];

/** How the answer to what somebody did can be deferred; null where it can't. */
export function deferralFor(incoming: Incoming): Deferral | null {
  switch (incoming.kind) {
    case 'complete':
      return null;
    case 'message':
    case 'keep':
      return PRIVATELY;
    case 'command':
      return { type: 5, isPrivate: !(incoming.share && incoming.mayPost) };
    case 'press': {
      const verb = readPress(incoming.customId, incoming.siblings)?.verb ?? '';
      // Whether a share is posted, or privately refused, isn't known yet.
      if (verb === 'share' || verb === 'takeDown') return { type: 6 };
      return TURNING.includes(verb) && incoming.isPrivate ? { type: 6 } : PRIVATELY;
    }
  }
}
