/** A reply that was not sent yet. `explains`: the escalation of which it is the customer-safe explanation. */
export interface ReplyDraft {
  readonly text: string;
  readonly explains: string | null;
}

export const emptyReply: ReplyDraft = { text: '', explains: null };
export const replyKey = (ticketId: string) => `reply.${ticketId}`;
