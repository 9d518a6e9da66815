import type { z } from 'zod';
import type { RefusalCode } from '../model/refusal.ts';
import type { DeliveryRefusal } from '../model/channel.ts';
import type { Trouble } from '../operations/trouble.ts';
import type { Problem as ProblemSchema } from './contract/answers.ts';

/** RFC 9457, as the contract has it. */
export type Problem = z.infer<typeof ProblemSchema>;

export type DoorCode = keyof typeof doorProblems;
export type ProblemCode = RefusalCode | DoorCode;

export const problemType = 'application/problem+json; charset=utf-8';

/** Headers that a status asks for. */
export function headersOf({ status, params }: Problem): Record<string, string> {
  switch (status) {
    case 429:
      return { 'retry-after': `${Number(params?.['waitSeconds'] ?? 1)}` };
    case 401:
      return { 'www-authenticate': 'Bearer realm="Baton"' };
    case 503:
      return { 'retry-after': '2' };
    default:
      return {};
  }
}

/** The page that asked has been overtaken: the answer carries the ticket as it is now. */
export function isOvertaken(code: ProblemCode): boolean {
  return kindOf(code)[0] === 409;
}

type Kind = readonly [status: number, title: string];

export function kindOf(code: ProblemCode): Kind {
  return code in doorProblems ? doorProblems[code as DoorCode] : refusals[code as RefusalCode];
}

/** Of audits by upload; none is a 409 that carries a ticket. */
const auditKinds = {
  audit_not_found: [404, 'No such audit'],
  audit_not_done: [404, 'No report yet'],
  audit_running: [422, 'The audit runs'],
  audits_busy: [422, 'Another audit runs'],
  audits_full: [422, 'Too many audits'],
  logs_gone: [410, 'The logs are gone'],
  log_unreadable: [422, 'The log can’t be read'],
  upload_incomplete: [422, 'Not all has come'],
  upload_longer_than_said: [422, 'Longer than was said'],
  upload_no_room: [507, 'No room for the logs'],
  upload_out_of_step: [409, 'Not the next part'],
  upload_too_large: [413, 'The logs are too large'],
} as const satisfies Partial<Record<RefusalCode, Kind>>;

const refusals = {
  ticket_not_found: [404, 'No such ticket'],
  escalation_not_found: [404, 'No such escalation'],
  clock_not_found: [404, 'No such clock'],
  miss_not_found: [404, 'No such miss'],
  instant_ahead: [422, 'An instant that lies ahead'],
  stale: [409, 'The ticket has moved on'],
  undo_not_possible: [422, 'Not to be taken back'],
  undo_too_late: [422, 'Too late to take back'],
  undo_has_left: [409, 'It has left the house'],
  undo_overtaken: [409, 'Somebody has gone on'],
  bulk_not_found: [404, 'No such act'],
  saved_view_not_found: [404, 'No such list'],
  saved_views_full: [422, 'Too many lists'],
  not_yours_to_share: [403, 'Not yours to share'],
  already_accepted: [409, 'Already accepted'],
  wrong_state: [409, 'Not in this state'],
  escalation_ended: [409, 'The escalation has ended'],
  ticket_closed: [409, 'The ticket is closed'],
  ticket_merged: [409, 'The ticket was merged'],
  merge_into_itself: [422, 'That is the same ticket'],
  customers_differ: [422, 'Two customers'],
  approval_waits: [422, 'An approval is open'],
  readers_differ: [422, 'Others may read it'],
  merge_too_many_escalations: [422, 'Too many escalations'],
  not_permitted: [403, 'Not permitted'],
  sample_only: [403, 'Only in the sample'],
  cursor_unreadable: [400, 'Unknown place in the list'],
  packet_not_ready: [422, 'The packet is not complete'],
  items_required: [422, 'Say what is missing'],
  catch_all_cannot_decline: [422, 'The catch-all can’t decline'],
  explanation_not_sent: [422, 'The customer has not been told'],
  decision_required: [422, 'Nothing is decided yet'],
  not_upward: [422, 'Not further up'],
  not_downward: [422, 'Not further down'],
  settled_by_coordinator: [409, 'A coordinator has decided'],
  person_off_duty: [422, 'Off duty'],
  instruction_required: [422, 'An instruction is needed'],
  record_incomplete: [422, 'The record is not complete'],
  path_unknown: [422, 'No such path'],
  team_unknown: [422, 'No such team'],
  field_unknown: [422, 'No such field'],
  field_value: [422, 'Not a value of that field'],
  person_unknown: [422, 'No such person'],
  promise_in_the_past: [422, 'A promise in the past'],
  checklist_item_unknown: [404, 'No such item'],
  commitment_not_found: [404, 'No such commitment'],
  commitments_full: [422, 'Too many commitments'],
  escalations_open: [422, 'Escalations are open'],
  reason_required: [422, 'A reason is needed'],
  step_not_found: [404, 'No such step'],
  step_owner_unknown: [422, 'Nobody to do it'],
  own_words_needed: [422, 'Your own words are needed'],
  consult_not_found: [404, 'No such question'],
  consults_open: [422, 'Enough is asked'],
  consults_himself: [422, 'You can’t ask yourself'],
  answer_time_out_of_range: [422, 'Too short or too long'],
  message_held_back: [422, 'The message check keeps this back'],
  no_auto_reply: [422, 'No automatic answer to this'],
  person_needed: [422, 'A person has to send it'],
  above_limit: [403, 'Above your limit'],
  within_limit: [422, 'Within your own limit'],
  customer_required: [422, 'Nobody to give it to'],
  compensation_not_found: [404, 'No such compensation'],
  already_booked: [409, 'Already booked'],
  approval_not_found: [404, 'No such approval'],
  approvals_open: [422, 'Enough approvals are open'],
  own_approval: [403, 'Nobody approves his own'],
  above_what_was_asked: [422, 'More than was asked for'],
  nobody_may_approve: [422, 'Nobody may approve it'],
  nothing_changes: [422, 'Nothing changes'],
  idempotency_key_reused: [422, 'The key was used for another request'],
  delivery_empty: [422, 'The delivery says nothing'],
  sign_in_failed: [401, 'Not signed in'],
  too_many_attempts: [429, 'Too many tries'],
  password_too_short: [422, 'The password is too short'],
  password_too_easy: [422, 'The password is too easy'],
  password_wrong: [403, 'Not your password'],
  link_used: [410, 'The link no longer works'],
  scope_beyond_role: [403, 'More than you may yourself'],
  person_not_found: [404, 'No such person'],
  team_not_found: [404, 'No such team'],
  calendar_not_found: [404, 'No such calendar'],
  rota_not_found: [404, 'No such rota'],
  duty_feed_not_found: [404, 'No such link'],
  address_card_not_found: [404, 'No such card'],
  address_book_full: [422, 'The address book is full'],
  no_brief: [404, 'No brief'],
  nobody_asked: [409, 'Nobody is asked'],
  issue_type_not_found: [404, 'No such type'],
  status_link_not_found: [404, 'No such link'],
  attachment_not_found: [404, 'No such file'],
  attachments_full: [422, 'Too many files'],
  file_too_large: [413, 'The file is too large'],
  file_kind_refused: [422, 'Such files are not taken'],
  file_waits_for_scan: [422, 'The file is being checked'],
  file_refused_by_scan: [422, 'The check refused the file'],
  planned_change_not_found: [404, 'No such planned change'],
  override_not_found: [404, 'No such override'],
  swap_not_found: [404, 'No such swap'],
  layer_not_found: [404, 'No such layer'],
  swap_of_others: [403, 'Not your swap'],
  swap_answered: [409, 'The swap is decided'],
  override_over: [422, 'The override is over'],
  turn_over: [422, 'The turn is over'],
  turn_not_theirs: [422, 'Not their turn'],
  same_person: [422, 'The same person'],
  shift_outside_span: [422, 'Outside of the span'],
  span_not_readable: [422, 'Not a span'],
  change_in_the_past: [422, 'A change in the past'],
  too_many_plans: [422, 'Too many changes'],
  layer_twice: [422, 'Two layers with one id'],
  layer_without_days: [422, 'No duty days'],
  layer_first_turn: [422, 'No such turn'],
  layer_never_on: [422, 'Never on call'],
  customer_not_found: [404, 'No such customer'],
  contact_not_found: [404, 'No such contact'],
  absence_not_found: [404, 'No such absence'],
  absence_in_the_past: [422, 'An absence in the past'],
  record_moved_on: [409, 'Somebody else changed it'],
  email_taken: [422, 'The address is taken'],
  name_taken: [422, 'The name is taken'],
  last_admin: [422, 'The last admin'],
  is_catch_all: [422, 'The catch-all'],
  person_left: [422, 'Has left'],
  calendar_never_opens: [422, 'The calendar does not open'],
  closure_rule_unreadable: [422, 'A rule that can’t be read'],
  feed_unreadable: [422, 'The calendar can’t be read'],
  feed_unreachable: [422, 'The calendar can’t be fetched'],
  feeds_full: [422, 'Too many feeds'],
  already_in: [409, 'Has come in before'],
  shadow_act_not_found: [404, 'No such act'],
  policy_not_editable: [422, 'Not to be changed by a form'],
  calendar_feed_not_found: [404, 'No such feed'],
  record_refers_to_nothing: [422, 'Something named is not there'],
  ...auditKinds,
} as const satisfies Record<RefusalCode, Kind>;

const doorProblems = {
  invalid_request: [400, 'The request is not as it should be'],
  malformed_json: [400, 'The body is not JSON'],
  bad_address: [400, 'The address is not readable'],
  signed_out: [401, 'Not signed in'],
  token_unknown: [401, 'Unknown token'],
  viewer_only_reads: [403, 'Viewers only read'],
  token_lacks_scope: [403, 'The token was not made for this'],
  role_lacks_scope: [403, 'Your role does not allow this'],
  cross_site: [403, 'From another site'],
  request_running: [409, 'Still running'],
  no_such_route: [404, 'Nothing here'],
  source_unknown: [404, 'No such source'],
  session_not_found: [404, 'No such session'],
  token_not_found: [404, 'No such token'],
  endpoint_not_found: [404, 'No such endpoint'],
  policy_not_found: [404, 'No such version'],
  delivery_not_found: [404, 'No such delivery'],
  method_not_allowed: [405, 'Not by this method'],
  request_timeout: [408, 'The request took too long'],
  body_too_large: [413, 'The body is too large'],
  rate_limited: [429, 'Too many requests'],
  unsupported_media_type: [415, 'Not this kind of body'],
  target_private: [422, 'A private address'],
  policy_refused: [422, 'The policy has mistakes'],
  headers_too_large: [431, 'The headers are too large'],
  unsigned: [401, 'The signature does not hold'],
  unreadable: [400, 'The delivery is not readable'],
  unsupported: [202, 'Nothing to take'],
  internal: [500, 'Something broke here'],
  database_away: [503, 'The database is away'],
  database_busy: [503, 'The database is busy'],
  disk_full: [507, 'The disk is full'],
  streams_full: [503, 'Too many listen'],
  workspace_not_ready: [503, 'The workspace is not set up'],
} as const satisfies Record<string, Kind> & Record<Trouble | DeliveryRefusal['refused'], Kind>;
