/** A problem that customers of the sample have, with what is said about it on the way to its end. */
import type { ImpactFlag, Scope, Workaround } from '../../model/condition.ts';
import type { PacketItem } from '../../model/packet.ts';
import type { Priority } from '../../model/words.ts';
import type { Step } from './sample-step.ts';

export interface Problem {
  readonly subject: string;
  readonly text: string;
  readonly issueType: string;
  readonly priority?: Priority;
  readonly impact?: Partial<Record<ImpactFlag, boolean>>;
  readonly scope?: Scope;
  readonly workaround?: Workaround;
  /** Who solves it. */
  readonly route: 'agent' | 'engineers' | 'manager';
  readonly reply: string;
  readonly question: string;
  readonly customerAnswer: string;
  readonly update: string;
  readonly answer: string;
  readonly explanation: string;
  readonly packet: Partial<Record<PacketItem, string>>;
  readonly evidence: readonly string[];
  readonly record: Extract<Step, { do: 'close' }>['record'];
}
