import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedDelivery } from '../../test/support/signed-delivery.ts';
import { Intake } from '../model/intake.ts';
import { inboundChannels } from './registry.ts';

const now = Date.parse('2026-05-01T00:00:00Z');
const secret = 'a neutral secret';

/** What a hostile or broken sender may put anywhere. */
const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    null,
    '',
    '0',
    -1,
    0,
    1e308,
    2 ** 53,
    -0,
    '\u0000',
    '\ud800',
    ' ',
    [],
    {},
    [[]],
    [null],
    true,
  ),
  fc.constantFrom(
    '<p>',
    '<div>'.repeat(500),
    '9999-12-31T23:59:59Z',
    '2026-01-01T00:00:00',
    'x'.repeat(5000),
    '-',
    'é',
  ),
  fc.constantFrom(
    JSON.parse('{"__proto__":{"id":1}}'),
    { constructor: 1, toString: 2, length: 3 },
    { length: { toString: 1, valueOf: 2 } },
  ),
);
const oddKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'id',
  'ticket',
  'ticket_id',
  'type',
  'status',
  'comments',
  'hasOwnProperty',
);

describe.each([...inboundChannels.values()])('the channel $system', (channel) => {
  const folder = new URL(`./${channel.system}/fixtures/`, import.meta.url);
  const fixtures = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

  function receiveSafely(body: unknown): void {
    const result = channel.receive(
      signedDelivery(channel.system, body, secret, now),
      { secrets: [secret] },
      now,
    );
    if ('refused' in result) expect(['unreadable', 'unsupported']).toContain(result.refused);
    else expect(Intake.parse(result)).toEqual(result);
    expect(textsOf(result).filter((text) => text.includes('\u0000') || !text.isWellFormed())).toEqual([]);
  }

  it('takes each of its fixtures', () => {
    for (const fixture of fixtures) {
      const delivery = signedDelivery(channel.system, fixture, secret, now);
      expect(channel.receive(delivery, { secrets: [secret] }, now)).toHaveProperty('parts');
    }
  });

  it('answers any JSON and any bytes', () => {
    fc.assert(
      fc.property(oddValue, (body) => receiveSafely(JSON.stringify(body))),
      { numRuns: 300 },
    );
    receiveSafely('['.repeat(400_000) + ']'.repeat(400_000));
    receiveSafely(`${'{"ticket":'.repeat(80_000)}1${'}'.repeat(80_000)}`);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), receiveSafely), { numRuns: 200 });
  });

  it('answers its fixtures with anything at any place', () => {
    const change = fc.record({ place: fc.nat(500), value: oddValue, key: fc.option(oddKey) });
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), changes, (fixture, list) => {
        const body: unknown = JSON.parse(fixture);
        for (const one of list) alter(body, one.place, JSON.parse(JSON.stringify(one.value)), one.key);
        receiveSafely(JSON.stringify(body));
      }),
      { numRuns: 600 },
    );
  });

  it('answers its fixtures with any place left out', () => {
    for (const fixture of fixtures) {
      const count = slotsOf(JSON.parse(fixture)).length;
      for (let place = 0; place < count; place += 1) {
        const body: unknown = JSON.parse(fixture);
        const slot = slotsOf(body)[place];
        if (slot) Reflect.deleteProperty(slot.holder, slot.key);
        receiveSafely(JSON.stringify(body));
      }
    }
  });
});

interface Slot {
  readonly holder: object;
  readonly key: string;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Every place of a document where a value stands. */
function slotsOf(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...slotsOf(inner)]);
}

function alter(body: unknown, place: number, value: unknown, key: string | null): void {
  const slots = slotsOf(body);
  const slot = slots[place % Math.max(1, slots.length)];
  if (slot)
    Object.defineProperty(slot.holder, key ?? slot.key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
