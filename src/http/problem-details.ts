import { feedDetail, feedFailures } from './feed-details.ts';
import { kindOf, type Problem, type ProblemCode } from './problem.ts';

/** What a detail is made of. */
type Values = Readonly<Record<string, unknown>>;

export interface ProblemParts {
  /** What the detail says: names, numbers, paths. Shown as `params` too. */
  readonly values?: Values;
  readonly fields?: readonly { readonly path: string; readonly message: string }[] | undefined;
  readonly current?: unknown;
}

export function problemOf(code: ProblemCode, { values = {}, fields, current }: ProblemParts = {}): Problem {
  const [status, title] = kindOf(code);
  return {
    type: `urn:baton:problem:${code.replaceAll('_', '-')}`,
    title,
    status,
    detail: detailOf(code, values),
    code,
    ...(fields && fields.length > 0 ? { fields: [...fields] } : {}),
    ...(Object.keys(values).length > 0 ? { params: values } : {}),
    ...(current === undefined || current === null ? {} : { current }),
  };
}

/** One or two sentences: what is wrong, and what to do about it. */
function detailOf(code: ProblemCode, values: Values): string {
  const detail = details[code];
  return typeof detail === 'string' ? detail : detail(values);
}

type Detail = string | ((values: Values) => string);

const look = 'Look at it as it is now and decide again.';

const details: Readonly<Record<ProblemCode, Detail>> = {
  ticket_not_found: 'There is no ticket with this id that you may see. Look it up in the queue.',
  escalation_not_found: 'There is no escalation with this id that you may see. Open it from its ticket.',
  clock_not_found: ({ name }) =>
    `The ticket has no clock ${said(name)}. Take a name from the ticket’s list of clocks.`,
  miss_not_found: 'That clock was not missed there. Take the miss from the clock’s list of misses.',
  instant_ahead: 'It lies in the future. Say when it happened.',
  stale: 'Somebody or something changed the ticket after you had opened it. ' + look,
  undo_not_possible:
    'This can’t be taken back: it was not yours, or it has set something off that reached other people.',
  undo_too_late: ({ seconds }) =>
    `An act can be taken back for ${said(seconds)} seconds. Change it by hand: nothing is lost.`,
  undo_has_left: 'The message is on its way to the customer. Write another one to set it right.',
  undo_overtaken: ({ byName }) => `${said(byName, 'Somebody or something')} has gone on from it. ${look}`,
  bulk_not_found: 'There is no act on many tickets with this id that you began.',
  saved_view_not_found: 'There is no list with this id that you may see. Take one from your lists.',
  saved_views_full: ({ count }) =>
    `You keep ${said(count)} lists already. Remove one that you no longer use.`,
  not_yours_to_share:
    'A list is shared with a team by its lead, and with everybody by a lead, a manager or an admin. Keep it for yourself, or ask one of them.',
  already_accepted: ({ byName }) =>
    `${said(byName, 'Somebody else')} has accepted it already and owns it now.`,
  wrong_state: ({ state }) =>
    `It is ${said(state, 'in another state')} now, which does not allow this. ${look}`,
  escalation_ended: ({ state }) =>
    `It has ended${state ? ` (${said(state)})` : ''}. Nothing more can be done to it.`,
  ticket_closed: ({ state }) => `The ticket is ${said(state, 'closed')}. Open it again first.`,
  not_permitted: ({ ownerName }) =>
    ownerName
      ? `This is not yours to do: ${said(ownerName)} owns it. Ask them, or an admin.`
      : 'Your role does not allow this. Ask an admin.',
  sample_only: 'Only the sample workspace’s clock can be moved; everywhere else time passes by itself.',
  cursor_unreadable: 'The value of `after` is not one that this list gave. Begin again without it.',
  packet_not_ready: ({ missingWords }) =>
    `Before it can go to the other team the packet needs ${said(missingWords, 'more')}. Fill it in, or give a reason for sending it without.`,
  items_required: 'Name at least one item that is missing, so that the sender knows what to bring.',
  catch_all_cannot_decline: 'You are the last to be asked, so it stays with you. Re-route it, or answer it.',
  explanation_not_sent: 'Send the customer an explanation first, then close it.',
  not_upward: 'Taking it further up needs a path of a higher tier, or one to a manager.',
  not_downward: 'Giving it back needs a path of a lower tier, and it stands at the lowest already.',
  settled_by_coordinator:
    'A coordinator decided whose it is, so it can’t be handed back or on. Answer it, or ask the escalation lead.',
  person_off_duty: ({ personName }) =>
    `${said(personName, 'This person')} is off duty. Choose somebody who is at work.`,
  instruction_required: 'Say what the sender is to do with it.',
  decision_required: 'It asks for a decision. Record the decision first, then close it.',
  record_incomplete: ({ missingWords }) => `To close it, say ${said(missingWords, 'what was learnt')}.`,
  path_unknown: ({ path }) => `The policy has no path ${said(path)}. Take one that the preview lists.`,
  field_unknown: ({ field }) =>
    `The policy has no field ${said(field)}. Its fields stand in the policy under fields.`,
  field_value: ({ field, kind }) =>
    `The field ${said(field)} does not take this value; the policy says that it is a ${said(kind)}.`,
  team_unknown: ({ team }) => `There is no team ${said(team)}. Take one from the list of teams.`,
  person_unknown: 'There is nobody with this id. Take one from the list of people.',
  promise_in_the_past: 'The next update is promised for a time that has passed. Choose a later one.',
  checklist_item_unknown: ({ item }) =>
    `The checklist of the ticket’s issue type has no item ${said(item)}. Take a key that it lists.`,
  commitment_not_found: 'The ticket has no open commitment with this number. Look at it as it is now.',
  commitments_full: ({ count }) =>
    `${said(count)} dates are recorded on the ticket already. Mark one as kept, or drop it.`,
  escalations_open: ({ count }) =>
    `${count === 1 ? 'An escalation is' : `${said(count)} escalations are`} still open. Close or withdraw them first.`,
  reason_required: 'This needs a reason, which is kept.',
  step_not_found: 'There is no preventive step with this id that you may see. Take one from the list.',
  step_owner_unknown: 'Every preventive step needs one owner: a person who is here, or a team.',
  own_words_needed: ({ stakesWords }) => said(stakesWords, 'The stakes are high here. Use your own words.'),
  consult_not_found: 'No question with this id is open that you may see. Look it up on its ticket.',
  consults_open: 'Three questions to experts are open on this ticket. End one of them first.',
  consults_himself: 'Whoever asks can’t be asked. Name somebody else.',
  answer_time_out_of_range: 'An answer is owed within 5 minutes at the shortest and 30 days at the longest.',
  message_held_back: ({ checkWords }) =>
    `The policy keeps this message back: ${said(checkWords, 'see the message check')}. Change it and send it again.`,
  no_auto_reply: 'A machine, a list or a sender that takes no mail wrote last: nothing answers it by itself.',
  person_needed: 'The stakes are high here: a person reads it, edits it and sends it.',
  above_limit: ({ limitWords }) => `${said(limitWords, 'It is above your limit')}. Ask for an approval.`,
  within_limit: 'You may give this alone. No approval is needed.',
  customer_required: 'The ticket has neither a customer nor a contact. Say whose it is first.',
  compensation_not_found: 'There is no compensation with this id that you may see. Look it up on its ticket.',
  already_booked: ({ reference }) => `It was booked as ${said(reference)} already.`,
  approval_not_found:
    'No approval with this id is open, or you may not see it. Look at its ticket: it may be decided.',
  ticket_merged: ({ into }) => `This ticket was merged. It goes on as #${said(into)}.`,
  merge_into_itself: 'A ticket can’t be merged into itself. Name another one.',
  customers_differ: 'The two tickets are of different customers. Say that this is meant to merge them.',
  readers_differ: 'This ticket is restricted. It goes only into a restricted one that its teams may read.',
  approval_waits:
    'An approval is asked for on this ticket. Have it decided, or take it back, before merging.',
  merge_too_many_escalations: ({ count, more }) =>
    `${said(count)} escalations are open there and ${said(more)} would be added; at most five can be open. Close or withdraw some first.`,
  approvals_open: ({ count }) =>
    `${said(count, 'Several')} approvals are open on this ticket. Wait for one, or take one back.`,
  own_approval: 'Nobody approves what he asked for himself, nor as a deputy. Somebody else is asked.',
  above_what_was_asked: ({ currency, amount }) =>
    `Only ${said(currency)} ${said(amount)} was asked for. Approve as much or less.`,
  nobody_may_approve: 'Nobody else is left who could approve it. Ask an admin to give somebody the limit.',
  nothing_changes: 'It is like that already.',
  idempotency_key_reused:
    'This Idempotency-Key came with another request before. Use a new key for every new request.',
  delivery_empty: 'The delivery says nothing about any ticket.',
  sign_in_failed: 'The address or the password is not right. Try again, or have a link sent to you.',
  too_many_attempts: ({ waitSeconds }) =>
    `There were too many tries. Wait ${said(waitSeconds)} seconds, or use a link that came by mail.`,
  password_too_short: ({ lengthMin }) =>
    `A password has at least ${said(lengthMin)} characters. A few words in a row are easy to remember.`,
  password_too_easy: 'This password is among the first that anybody would try. Choose another one.',
  password_wrong: 'The present password is not right.',
  link_used:
    'A link works once, for 15 minutes. This one was used before or is too old: have a new one sent.',
  scope_beyond_role: ({ role }) =>
    `A token can’t do more than its person, and the role ${said(role)} does not have all of these scopes.`,
  person_not_found: 'There is nobody with this id.',
  team_not_found: 'There is no team with this id.',
  calendar_not_found: 'There is no calendar with this id.',
  rota_not_found: 'There is no rota with this id.',
  address_card_not_found: 'The address book has no card with this id. Somebody may have taken it out.',
  address_book_full: ({ count }) => `It holds ${said(count)} cards already. Take some out first.`,
  no_brief: 'Only what asks for authority has a brief. Read its packet.',
  nobody_asked: 'Nobody is asked to take it over now, so there is no next one to ask.',
  issue_type_not_found: ({ issueType }) => `The policy has no type of issue ${said(issueType)}.`,
  attachment_not_found: 'The ticket has no such file, or a message or a packet has it already.',
  attachments_full: ({ limitMb }) =>
    `A ticket takes ${said(limitMb)} MB of files. Remove one that nobody needs.`,
  file_too_large: ({ limitMb }) => `A file may have ${said(limitMb)} MB. Compress it, or send a part of it.`,
  file_kind_refused: ({ ending }) =>
    `The policy lets nobody attach files that end in .${said(ending)}. Send what is in it in another way.`,
  file_waits_for_scan: 'It can be opened once the check has said that it is clean. Try again in a moment.',
  file_refused_by_scan: 'The check found something in it, so nobody can open it. Ask for another one.',
  status_link_not_found: 'The ticket has no link with this id, or it has ended.',
  duty_feed_not_found: 'You have no link to a duty calendar with this id.',
  planned_change_not_found: 'No change is planned to start then, or it has begun.',
  override_not_found: 'The rota has no such override, or it was removed.',
  swap_not_found: 'The rota has no such swap.',
  layer_not_found: 'The rota has no such layer at that time.',
  swap_of_others: 'Who was asked answers a swap, and who asked takes it back; or whoever plans the rota.',
  swap_answered: 'The swap was answered or taken back already.',
  override_over: 'It ends in the past. What was on call stays as it was.',
  turn_over: 'The turn has passed or has begun. Take one that is to come.',
  turn_not_theirs: 'The turn belongs to somebody else. Look at the schedule and choose again.',
  same_person: 'It takes two people. Choose somebody else.',
  shift_outside_span: 'A shift begins or ends outside of the span, or ends before it begins.',
  span_not_readable:
    'The end must lie after the start; schedules are read for up to 100 days, overrides last up to 400.',
  change_in_the_past: 'A change begins now or later. What was on call stays as it was.',
  too_many_plans: 'A rota keeps up to 60 plans of 400 days. Take back some that have not begun.',
  layer_twice: 'Two layers have the same id. Give each its own.',
  layer_without_days: ({ layer }) =>
    `The layer ${said(layer)} counts duty days and has no weekly hours. Give it hours, or count calendar days.`,
  layer_first_turn: ({ layer }) => `The first turn of the layer ${said(layer)} lies beyond its list.`,
  layer_never_on: ({ layer }) =>
    `The layer ${said(layer)} has no hours to come. Give it hours, or none at all for around the clock.`,
  customer_not_found: 'There is no customer with this id.',
  contact_not_found: 'There is nobody of a customer with this id.',
  absence_not_found: 'There is no absence to end.',
  absence_in_the_past: 'The absence would end before it begins, or has ended already. Choose a later end.',
  record_moved_on: ({ version }) =>
    `It is at version ${said(version)} now: somebody changed it after you had opened it. Look at it and decide again.`,
  email_taken: 'Somebody here has this address already.',
  name_taken: 'There is one of this name already.',
  last_admin: 'This is the only admin. Make somebody else an admin first.',
  is_catch_all: 'This is the catch-all, who takes what nobody takes. Name another one first.',
  person_left: ({ name }) => `${said(name, 'This person')} has left. Take somebody who works here.`,
  calendar_never_opens: 'The calendar does not open within 14 days. Give it hours.',
  closure_rule_unreadable: ({ property, found }) =>
    `The rule of a closure can’t be read: ${said(property)} “${said(found)}”. Write one such as FREQ=YEARLY;BYMONTH=11;BYDAY=4TH.`,
  feed_unreadable: (values) => feedDetail(values),
  feed_unreachable: ({ why }) => feedFailures[String(why)] ?? 'The address gave no calendar.',
  feeds_full: ({ count }) => `${said(count)} feeds bring days into this calendar already. Remove one first.`,
  already_in:
    'This person has come in before. From then on only he himself has a link sent, from the page where one signs in.',
  shadow_act_not_found: 'No trigger in shadow has spoken there.',
  policy_not_editable:
    'The form cannot write this into the policy: what it names is not there, or stands there by an anchor. Write it in the editor.',
  calendar_feed_not_found: 'There is no feed with this id in this calendar.',
  record_refers_to_nothing: ({ what }) => `There is no ${said(what)}. Take one from the list.`,

  invalid_request: 'Some fields are missing, unknown or not as they should be. See `fields`.',
  malformed_json: ({ line, column }) =>
    line === undefined
      ? 'The body could not be read as JSON.'
      : `The body could not be read as JSON: line ${said(line)}, column ${said(column)}.`,
  bad_address: 'The address holds characters that can’t be read. Encode them.',
  signed_out: 'Sign in, or send a token in the header `Authorization: Bearer …`.',
  token_unknown: 'The token is wrong or was revoked. Ask an admin for a new one.',
  viewer_only_reads: 'Your role may look at everything and change nothing. Ask an admin for another role.',
  token_lacks_scope: ({ scope }) =>
    scope === 'session'
      ? 'A token can’t do this: sign in yourself.'
      : `This needs the scope ${said(scope)}, for which the token was not made. Use another token.`,
  role_lacks_scope: ({ scope, role }) =>
    `The role ${said(role)} does not have the scope ${said(scope)}. Ask an admin.`,
  session_not_found: 'You have no session with this id; it may have ended.',
  token_not_found: 'There is no token with this id that you may end.',
  cross_site: 'The request came from a page of another site, so nothing was done. Use Baton’s own pages.',
  request_running:
    'The first request with this Idempotency-Key is still running. Ask again in a moment for its answer.',
  no_such_route: 'There is nothing at this address. The API’s routes are listed in /api/v1/openapi.json.',
  source_unknown:
    'There is no source with this id for this system, or it was closed. Copy its address from the list of sources.',
  endpoint_not_found: 'There is no webhook endpoint with this id.',
  delivery_not_found: 'Nothing with this id was made for this endpoint, or it is no longer kept.',
  target_private:
    'The address leads into a private network. Take one that the outside reaches, or let whoever runs the desk allow it (BATON_PRIVATE_WEBHOOKS).',
  policy_not_found: ({ version }) => `There is no version ${said(version)} of the policy.`,
  method_not_allowed: ({ allowed }) => `This address takes ${said(allowed)}.`,
  request_timeout: 'The request did not arrive in time. Send it again.',
  body_too_large: ({ limitBytes }) => `At most ${said(limitBytes)} bytes are taken at once.`,
  rate_limited: ({ waitSeconds, limit }) =>
    `At most ${said(limit)} requests a minute are taken. Wait ${said(waitSeconds)} seconds.`,
  unsupported_media_type: 'Send the body as JSON, with the header `Content-Type: application/json`.',
  policy_refused: ({ count }) =>
    `${count === 1 ? 'One mistake keeps' : `${said(count)} mistakes keep`} it from being published; each is listed with its line and column.`,
  headers_too_large: 'The headers of the request are too large. Clear this site’s cookies.',
  unsigned: ({ detail }) =>
    said(detail, 'The signature does not fit the body and the secret of this source.'),
  unreadable: 'The delivery is signed, but its content is not as it should be. See `fields`.',
  unsupported: ({ detail }) => said(detail, 'Baton does nothing with this kind of event.'),
  internal: ({ id }) => `It is written down under ${said(id)}; tell whoever runs this desk.`,
  database_away:
    'Nothing was changed. Try again in a few seconds; the desk goes on by itself when it is back.',
  audit_not_found: 'There is no audit with this id. It may have been deleted; reports are kept for 30 days.',
  audit_not_done: 'The audit has no report: it has not run to its end.',
  audit_running: 'It runs already. Stop it first, or wait for its end.',
  audits_busy: 'One audit runs at a time. Wait for the other one’s end, or stop it.',
  audits_full: ({ limit }) =>
    `At most ${said(limit)} audits with their logs are kept. Delete one that nobody needs any more.`,
  logs_gone: 'The logs were removed a day after somebody last used them. Upload them again.',
  log_unreadable: ({ reason }) => said(reason, 'The log can’t be read.'),
  upload_incomplete: ({ name }) => `${said(name)} has not come as a whole. Go on with its upload.`,
  upload_longer_than_said: ({ name, bytes }) =>
    `${said(name)} was said to have ${said(bytes)} bytes, and this part goes beyond them. It has changed meanwhile: begin anew.`,
  upload_no_room: 'The disk that holds them has too little room left. Tell whoever runs this desk.',
  upload_out_of_step: ({ received }) => `The next part begins at byte ${said(received)}.`,
  upload_too_large: ({ limitMb }) =>
    `At most ${said(limitMb)} MB are taken for one audit. Compress the logs (gzip, zstd), or run \`baton audit\` where they lie.`,
  disk_full:
    'The disk that holds the database is full, so nothing was changed. Make room on it: Baton goes on by itself.',
  database_busy: 'Nothing was changed. Try again in a moment.',
  streams_full:
    'As many listen here as may, or you have too many windows open. Close some, or try again later.',
  workspace_not_ready: 'No policy is published yet. An admin has to publish one first.',
};

function said(value: unknown, otherwise = ''): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
}
