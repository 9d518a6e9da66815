import { describe, expect, it } from 'vitest';
import { englishStem } from './english-stem.ts';

describe('forms of one word have one stem', () => {
  it.each([
    'outage outages',
    'emergency emergencies',
    'crash crashes crashed crashing',
    'cancel cancels cancelled canceled cancelling cancellation cancellations',
    'charge charges charged charging',
    'urgent urgently',
    'escalate escalated escalation escalations',
    'install installed installing installation',
    'receive receives received receiving',
    'balance balanced balancing',
    'transfer transfers transferred transferring',
    'engineer engineers engineered engineering',
    'manager managers',
    'security',
    'breach breaches breached',
    'delete deletes deleted deleting deletion',
    'invoice invoices invoiced invoicing',
    'service services serviced',
    'legal legally',
    'expire expires expired expiring expiration',
  ])('%s', (words) => {
    expect(new Set(words.split(' ').map(englishStem)).size).toBe(1);
  });
});

describe('words of another meaning have another stem', () => {
  it.each([
    'emergency emerged',
    'product production',
    'import important',
    'manager management',
    'several severity sever',
    'person personal personality',
    'engine engineer',
    'custom customer',
    'inform information informal',
    'security secure',
    'past paste',
    'integration integrity integer',
    'access accessible accessibility',
    'department depart',
    'major majority',
    'late later',
    'responsible response',
  ])('%s', (words) => {
    const list = words.split(' ');
    expect(new Set(list.map(englishStem)).size).toBe(list.length);
  });
});
