/** A reply that was not sent yet. `explains`: the escalation of which it is the customer-safe explanation. */
export interface ReplyDraft {
  readonly text: string;
  readonly explains: string | null;
  /** Absent in drafts of an older page. */
  readonly standing?: StandingDraft;
}

/** What the status page is to say. */
export interface StandingDraft {
  readonly verified?: string;
  readonly unknown?: string;
  readonly milestone?: string;
}

export const emptyReply: ReplyDraft = { text: '', explains: null };
export const replyKey = (ticketId: string) => `reply.${ticketId}`;

const parts = ['verified', 'unknown', 'milestone'] as const;

/** The parts that say something. */
export function saidStanding({ standing = {} }: ReplyDraft): StandingDraft {
  const said = parts.map((part) => [part, (standing[part] ?? '').trim()] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

/** The message as it is sent: a field that a template left open gets the words that the status page gets. */
export function filledText(draft: ReplyDraft): string {
  const said = saidStanding(draft);
  return parts.reduce(
    (text, part) => text.replaceAll(`{${part}}`, (open) => said[part] ?? open),
    draft.text.trim(),
  );
}
