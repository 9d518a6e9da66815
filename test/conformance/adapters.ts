import { businessTimeChoices, businessTimeOps } from './business-time-ops.ts';
import { noticesChoices, noticesOps } from './notices-ops.ts';
import { rotationChoices, rotationOps } from './rotation-ops.ts';
import { routesChoices, routesOps } from './routes-ops.ts';
import { rruleChoices, rruleOps } from './rrule-ops.ts';
import type { Adapters } from './run-cases.ts';
import { signaturesChoices, signaturesOps } from './signatures-ops.ts';
import { slaHistoryChoices, slaHistoryOps } from './sla-history-ops.ts';

export const adapters: Adapters = {
  'business-time': { ops: businessTimeOps, choices: businessTimeChoices },
  'sla-history': { ops: slaHistoryOps, choices: slaHistoryChoices },
  rotation: { ops: rotationOps, choices: rotationChoices },
  rrule: { ops: rruleOps, choices: rruleChoices },
  'webhooks/signatures': { ops: signaturesOps, choices: signaturesChoices },
  'policy-flow': { ops: { ...routesOps, ...noticesOps }, choices: [...routesChoices, ...noticesChoices] },
};

/** The share of a kind's agreed cases that may be skipped. A kind is listed once its adapter is whole. */
export const skipLimits: Readonly<Record<string, number>> = {
  'business-time': 0.03,
  rotation: 0.03,
  'webhooks/signatures': 0.03,
  'sla-history': 0.03,
  rrule: 0.03,
  'policy-flow': 0.3,
};
