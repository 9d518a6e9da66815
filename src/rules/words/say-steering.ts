// Says coordination, de-escalation, changed roles and absent holders as sentences of the history.
import type {
  ChainStepped,
  CoordinationDecided,
  HolderOffDuty,
  SteeringEvent,
} from '../../model/steering-event.ts';
import type { EscalationKept } from '../../model/shift-event.ts';
import { sayInstant } from '../clocks/say-instant.ts';
import { type Names, sayOffer, sayWhy } from './sentence-parts.ts';

export function saySteering(body: SteeringEvent, names: Names): string {
  switch (body.type) {
    case 'coordination-started': {
      const last =
        body.cause === 'returned'
          ? `${names.person(body.byId)} returned it`
          : `${names.person(body.byId)} wanted to send it on`;
      return `${last}${sayWhy(body.because, names)}. ${names.person(body.ownerId)} decides as the coordinator.`;
    }
    case 'coordination-passed-on':
      return `${names.person(body.ownerId)} decides as the coordinator now${sayWhy(body.because, names)}.`;
    case 'coordination-decided':
      return `${names.person(body.byId)} decided: ${sayDecided(body, names)}.`;
    case 'escalation-de-escalated':
      return body.offer
        ? `${names.person(body.byId)} gave it back to ${names.team(body.teamId)}. ${sayOffer(body.offer, names)}.`
        : `${names.person(body.byId)} gave it back to ${names.team(body.teamId)}. ${names.person(body.ownerId)} is the owner; what was promised to the customer stays promised.`;
    case 'roles-changed':
      return `${names.person(body.ownerId)} is the owner, ${body.backupId ? `${names.person(body.backupId)} the backup` : 'nobody is the backup'}; ${names.person(body.updatesOwnerId)} talks to the customer, ${names.person(body.leadId)} is the escalation lead${sayWhy(body.because, names)}.`;
    case 'holder-off-duty':
      return sayOffDuty(body, names);
    case 'escalation-re-targeted':
      return `${names.person(body.byId)} chose ${names.team(body.teamId)} for it now.`;
    case 'chain-stepped':
      return sayStep(body, names);
    case 'offer-passed-on':
      return `${names.person(body.byId)} did not wait for ${names.person(body.personId)}: the next one is asked.`;
    case 'escalation-kept':
      return sayKept(body, names);
  }
}

function sayDecided(body: CoordinationDecided, names: Names): string {
  switch (body.decision) {
    case 'team':
      return `${names.team(body.teamId)} keeps it and can’t hand it back. ${sayOffer(body.offer, names)}`;
    case 'person':
      return `${names.person(body.personId)} (${names.team(body.teamId)}) keeps it`;
    case 'send-back':
      return `it goes back to ${names.person(body.ownerId)} with an instruction`;
    case 'close':
      return 'it ends here';
  }
}

function sayOffDuty({ personId, role, until, dueAt, told }: HolderOffDuty, names: Names): string {
  const back = until === null ? 'off duty' : `off duty until ${sayInstant(until, names.reader)}`;
  const owes = role === 'owner' ? 'what they owe' : 'the customer update';
  const heard = told.length === 0 ? '' : ` ${told.map((id) => names.person(id)).join(', ')} was told.`;
  return `${names.person(personId)} is ${back}; ${owes} falls due ${sayInstant(dueAt, names.reader)}.${heard}`;
}

function sayKept({ personId, until }: EscalationKept, names: Names): string {
  const back = until === null ? '' : `, back ${sayInstant(until, names.reader)}`;
  return `${names.person(personId)} keeps it over the end of the shift${back}.`;
}

function sayStep({ told, reachedNobody, waitsUntil }: ChainStepped, names: Names): string {
  if (reachedNobody) return 'Nobody has accepted yet; whom the chain names to be told is not there.';
  const heard =
    told.length === 0
      ? ''
      : ` ${told.map((id) => names.person(id)).join(', ')} ${told.length === 1 ? 'was' : 'were'} told.`;
  const wait = waitsUntil === null ? '' : ` The chain goes on ${sayInstant(waitsUntil, names.reader)}.`;
  return `Nobody has accepted yet.${heard}${wait}`;
}
