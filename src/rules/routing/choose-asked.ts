/** Whom a step of a policy's chain asks to take over. */
import type { ChainAsk } from '../../model/policy-chain.ts';
import type { Team } from '../../model/team.ts';
import type { PersonId } from '../../model/words.ts';
import { onCallAt } from '../rota/cover.ts';
import { nextInTurn } from './chain-step.ts';
import { type Asking, chooseBackup, chooseMember, isFree, type NextOffer } from './choose-owner.ts';
import { dutyLead, isOnDuty, teamOf } from './duty.ts';

/** `number`: the ticket's; by it people take turns. null: nobody is there whom this step could ask. */
export function whoIsAsked(asking: Asking, whom: ChainAsk, number: number): NextOffer | null {
  const { duty, at, passOver } = asking;
  const { directory } = duty;
  const team = teamOf(directory, typeof whom === 'object' && 'team' in whom ? whom.team : asking.teamId);
  if (typeof whom === 'object' && 'rota' in whom) {
    const rota = directory.rotas.get(whom.rota);
    const called = (rota ? onCallAt(rota, at) : []).map(({ personId }) => personId);
    return byChain(asking, called.find((id) => isFree(asking, id)) ?? null);
  }
  if (typeof whom === 'object' && 'person' in whom) {
    const found = [...directory.people.values()].find(({ email }) => email === whom.person.toLowerCase());
    return byChain(asking, found?.id ?? null);
  }
  if (!team) return null;
  if (typeof whom === 'object') {
    const member = chooseMember({ ...asking, teamId: whom.team }, team);
    return member && { step: 'chain', ...member };
  }
  switch (whom) {
    case 'on-duty': {
      const member = chooseMember(asking, team);
      return member && { step: 'target', ...member };
    }
    case 'backup': {
      const personId = chooseBackup(asking, team);
      return personId && { step: 'backup', personId, because: { code: 'asked-as-backup' } };
    }
    case 'duty-lead': {
      const personId = dutyLead(duty, team, at, passOver);
      const isLead = personId !== directory.catchAllId && isFree(asking, personId);
      return isLead ? { step: 'duty-lead', personId, because: { code: 'asked-as-duty-lead' } } : null;
    }
    case 'in-turn': {
      const personId = inTurn(asking, team, number);
      return personId && { step: 'chain', personId, because: { code: 'asked-in-turn' } };
    }
  }
}

function byChain(asking: Asking, personId: PersonId | null): NextOffer | null {
  if (personId === null || !isFree(asking, personId)) return null;
  return { step: 'chain', personId, because: { code: 'asked-by-chain' } };
}

/** Tickets are numbered one after the other, so each next one is the next member's; who is not there is passed over. */
function inTurn(asking: Asking, { memberIds }: Team, number: number): PersonId | null {
  const { duty, at } = asking;
  let last = memberIds[(number - 1) % memberIds.length] ?? null;
  const free: PersonId[] = [];
  for (let count = 0; count < memberIds.length; count += 1) {
    last = nextInTurn(memberIds, last);
    if (last !== null && isFree(asking, last)) free.push(last);
  }
  return free.find((id) => isOnDuty(duty, id, at)) ?? free[0] ?? null;
}
