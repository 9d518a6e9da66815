/** An expected "no": a reason as a code, with what to say about it. Never thrown. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly params?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export const refusalCodes = [
  'ticket_not_found',
  'escalation_not_found',
  'escalation_ended',
  'wrong_state',
  'already_accepted',
  'not_permitted',
  'packet_not_ready',
  'items_required',
  'catch_all_cannot_decline',
  'explanation_not_sent',
  'decision_required',
  'record_incomplete',
  'path_unknown',
  'team_unknown',
  'person_unknown',
  'promise_in_the_past',
  'ticket_closed',
  'escalations_open',
  'reason_required',
  'nothing_changes',
  'stale',
  'idempotency_key_reused',
  'delivery_empty',
  'cursor_unreadable',
  'clock_not_found',
  'miss_not_found',
  'instant_ahead',
  'sample_only',
  'sign_in_failed',
  'too_many_attempts',
  'password_too_short',
  'password_too_easy',
  'password_wrong',
  'link_used',
  'scope_beyond_role',
  'person_not_found',
  'team_not_found',
  'calendar_not_found',
  'rota_not_found',
  'customer_not_found',
  'absence_not_found',
  'record_moved_on',
  'email_taken',
  'name_taken',
  'last_admin',
  'is_catch_all',
  'person_left',
  'calendar_never_opens',
  'record_refers_to_nothing',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
