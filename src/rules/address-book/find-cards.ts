/** Which cards of the address book hold all words that are looked for, and which help with a team's escalations. */
import type { AddressCard } from '../../model/address-card.ts';
import type { PathId, TeamId } from '../../model/words.ts';

export interface CardsLookedFor {
  readonly words?: string | undefined;
  readonly teamId?: TeamId | undefined;
  readonly pathId?: PathId | undefined;
}

/** By name; where a team or path is meant, those that name it first, then those that are everybody's. */
export function findCards<C extends AddressCard>(cards: readonly C[], looked: CardsLookedFor): C[] {
  const words = plain(looked.words ?? '')
    .split(' ')
    .filter(Boolean);
  return cards
    .filter((card) => words.every((word) => textOf(card).includes(word)) && fits(card, looked))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
  function rank(card: AddressCard): number {
    const isMeant = looked.teamId !== undefined || looked.pathId !== undefined;
    return isMeant && isEverybodys(card) ? 1 : 0;
  }
}

function fits(card: AddressCard, { teamId, pathId }: CardsLookedFor): boolean {
  if ((teamId === undefined && pathId === undefined) || isEverybodys(card)) return true;
  const byTeam = teamId !== undefined && card.teamIds.includes(teamId);
  return byTeam || (pathId !== undefined && card.pathIds.includes(pathId));
}

function isEverybodys({ teamIds, pathIds }: AddressCard): boolean {
  return teamIds.length === 0 && pathIds.length === 0;
}

function textOf({ name, purpose, note, hours, ways }: AddressCard): string {
  const reached = ways.flatMap((way) => [way.value, way.note, digits(way.value)]);
  return plain([name, purpose, note, hours, ...reached].join(' '));
}

/** A number is found however it is written. */
function digits(value: string): string {
  return value.replaceAll(/\D/g, '');
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
