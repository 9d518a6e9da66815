import type { DutyRota } from '../../src/model/directory.ts';
import type {
  RotaException,
  RotaExceptionId,
  RotaOverride,
  RotaSwap,
} from '../../src/model/rota-exception.ts';
import type { Rota, RotaLayer, RotaPlan } from '../../src/model/rota.ts';
import type { PersonId, RotaId } from '../../src/model/words.ts';

// Rotas in few words: people are single letters.

export const person = (name: string) => name as PersonId;

export function layer(turns: string, more: Partial<RotaLayer> = {}): RotaLayer {
  return {
    id: 'first',
    name: 'First',
    priority: 1,
    zone: 'UTC',
    every: 'day',
    length: 1,
    startsOn: '2026-03-02',
    handOffAt: '09:00',
    // "A B+C -": one person, two together, nobody.
    turns: turns.split(' ').map((turn) => (turn === '-' ? [] : turn.split('+').map(person))),
    ...more,
  };
}

export function plan(layers: readonly RotaLayer[], more: Partial<RotaPlan> = {}): RotaPlan {
  return { startsAt: null, version: 1, layers: [...layers], afterHoursIds: [], ...more };
}

export function rota(layers: readonly RotaLayer[], exceptions: readonly RotaException[] = []): DutyRota {
  return rotaOfPlans([plan(layers)], exceptions);
}

export function rotaOfPlans(plans: readonly RotaPlan[], exceptions: readonly RotaException[] = []): DutyRota {
  const record: Rota = { id: 'nights' as RotaId, name: 'Nights', zone: 'UTC', plans: [...plans] };
  return { version: plans.length, record, exceptions };
}

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
let made = 0;

export function override(
  given: Without<RotaOverride, 'kind' | 'id' | 'reason' | 'madeBy' | 'madeAt'> & { readonly madeAt?: number },
): RotaOverride {
  made += 1;
  const id = `override-${made}` as RotaExceptionId;
  return { kind: 'override', id, reason: '', madeBy: null, madeAt: made, ...given };
}

export function swap(given: Partial<RotaSwap> & Pick<RotaSwap, 'personId' | 'turn'>): RotaSwap {
  made += 1;
  return {
    kind: 'swap',
    id: `swap-${made}` as RotaExceptionId,
    layerId: 'first',
    takerId: null,
    backTurn: null,
    state: 'agreed',
    part: null,
    from: 0,
    to: 1,
    reason: '',
    madeBy: null,
    madeAt: made,
    answeredAt: null,
    ...given,
  };
}
