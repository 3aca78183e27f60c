import type { Coverage } from '../../search/coverage.ts';
import type { Question } from '../../search/question.ts';
import { plain } from '../../text/names.ts';
import { speechFrame } from '../../text/speech.ts';
import { accepts } from '../filter.ts';
import type { Request } from '../request.ts';
import type { Asked } from './asked.ts';
import { WHO_IS } from './offices.ts';
import type { PersonPassage } from './person-passage.ts';
import { whoHolds, whoIs } from './who-is.ts';
import { whoLeads } from './who-leads.ts';
import { whatSaid, whoSaid } from './who-said.ts';

const LEADS_EN = '(?:leads?|led|heads?|headed|runs?|chairs?|directs?|presides(?: over)?|founded)';
const LEADS_ES = '(?:lidera|dirige|encabeza|preside|fundo|coordina)';
const LEADER =
  '(?:leader|head|director|president|founder|chair|chairman|chairwoman|chairperson|boss|chief|lider|presidente|presidenta|directora|fundador|fundadora|jefe|jefa|coordinador|coordinadora)';

const WHO_LEADS = new RegExp(
  `\\b(?:who|quien(?:es)?) (?:currently |now )?(?:${LEADS_EN}|${LEADS_ES})\\b|\\b(?:who|quien) (?:is|are|was|es|era|fue|son) (?:the |el |la )?${LEADER} (?:of|de|del)\\b`,
);
/** "To whom did he say it?" asks for no speaker. */
const WHO_SAID =
  /(?<!\b(?:a|de|con|para|por|to|of|with) )\b(?:who|quien|quienes) (?:has |have |ha |han |also )?([a-z]+)\b/;
const WHAT_SAID =
  /\b(?:what|que|como)\b.*\b(?:say|says|said|saying|tell|told|tweet|tweeted|write|wrote|claim|claimed|state|stated|declare|dijo|dice|dicho|declaro|afirmo|opina|opino|escribio|senalo|pidio|denuncio)\b/;

/**
 * Passages that surely answer a question about people: who said something, who leads or founded an organisation, who
 * holds an office, what somebody said of something, who somebody is; best first. Empty where the coverage doesn't say,
 * or where the question names somebody whom the coverage doesn't.
 */
export function peopleFor(
  coverage: Coverage,
  question: Question,
  request: Request,
): readonly PersonPassage[] {
  const line = plain(question.text).slice(0, 500);
  const asked: Asked = { coverage, question, line, articles: coverage.articles.filter(accepts(request)) };
  const unknown = question.insists.some((insistence) => insistence.kind === 'name' && !insistence.known);
  if (unknown || question.negated) return [];
  if (WHO_LEADS.test(line)) {
    const leaders = whoLeads(asked);
    if (leaders.length > 0) return leaders;
  }
  if (WHAT_SAID.test(line)) return whatSaid(asked);
  const verb = WHO_SAID.exec(line)?.[1];
  if (verb !== undefined && speechFrame(verb) !== null) return whoSaid(asked, verb);
  if (WHO_IS.test(line)) {
    const holders = whoIs(asked);
    return holders.length > 0 ? holders : whoHolds(asked);
  }
  return [];
}
