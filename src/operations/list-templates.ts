/** The templates of the policy, filled for one ticket: what a message to this customer may start from. */
import { templateFields } from '../model/policy-template.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TemplateValues } from '../rules/words/fill-template.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketTemplates } from '../model/template-view.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { isCounting } from '../rules/clocks/run-clock.ts';
import { zoneFrom } from '../rules/customer-page/customer-place.ts';
import { languageFrom } from '../rules/customer-page/customer-words.ts';
import { type CustomerReader, sayMoment } from '../rules/customer-page/say-moment.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { fillTemplate } from '../rules/words/fill-template.ts';
import { languageOf } from '../rules/words/language-of.ts';
import { openFields } from '../rules/words/untouched-template.ts';
import { readContact, readMessages, readTexts } from '../storage/read-views.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { publicTeamName } from './names.ts';

export async function listTemplates(
  desk: Desk,
  asked: { readonly workspaceId: WorkspaceId; readonly personId: PersonId; readonly ticketId: TicketId },
): Promise<TicketTemplates | Refusal> {
  const { workspaceId, personId, ticketId } = asked;
  const db = desk.database.of(workspaceId);
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const { state, facts } = seen;
  const [messages, texts, contact] = await Promise.all([
    readMessages(db, workspaceId, ticketId),
    readTexts(db, workspaceId, ticketId),
    state.contactId ? readContact(db, workspaceId, state.contactId) : null,
  ]);
  const { templates, languages } = facts.policy.policy;
  const inbound = messages.filter(({ direction }) => direction === 'inbound').map(({ body }) => body);
  const language = contact?.language ?? languageOf(inbound, languages);
  const subject = [...texts.values()].find(({ kind }) => kind === 'subject')?.body;
  const zone = zoneFrom(contact?.timeZone, facts.policy.policy.customerPages?.zone, seen.person.timeZone);
  const known = { customerName: contact?.name, subject };
  const valuesIn = (of: string) =>
    valuesOf(state, facts, personId, known, { language: languageFrom(of), zone, now: facts.now });
  return {
    highStakes: facts.policy.highStakes?.holds(contextOfState(state, facts)) ?? false,
    language,
    templates: templates
      .map(({ id, kind, language: of, text }) => ({
        id,
        kind,
        language: of,
        text: fillTemplate(text, valuesIn(of)),
      }))
      .map((one) => ({ ...one, openFields: openFields(one.text, templateFields) }))
      .toSorted((a, b) => Number(b.language === language) - Number(a.language === language)),
  };
}

/** What the desk knows. Times are in the zone in which the customer reads, with its name, in the words of the language. */
function valuesOf(
  state: TicketState,
  facts: DecisionFacts,
  personId: PersonId,
  known: { readonly customerName: string | undefined; readonly subject: string | undefined },
  reader: CustomerReader,
): TemplateValues {
  const { directory } = facts;
  const publicName = (id: PersonId | null) =>
    id === null ? undefined : directory.people.get(id)?.publicName;
  const update = state.escalations.at(-1)?.customerUpdate.clock;
  const values = {
    ...known,
    ticketNumber: `#${state.number}`,
    leadName: publicName(state.leadId ?? state.firstAgentId),
    agentName: publicName(personId),
    teamName: publicTeamName(directory, state.escalations.at(-1)?.teamId ?? state.teamId),
    nextUpdateAt: update && isCounting(update) ? sayMoment(update.dueAt, reader) : undefined,
    missedAt: update && update.state === 'overdue' ? sayMoment(update.missedAt, reader) : undefined,
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as TemplateValues;
}
