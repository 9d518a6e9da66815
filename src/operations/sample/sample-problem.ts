/** A problem that customers of the sample have, with what is said about it on the way to its end. */
import type { ImpactFlag, Scope, Workaround } from '../../model/condition.ts';
import type { PacketItem } from '../../model/packet.ts';
import type { Priority } from '../../model/words.ts';
import type { SpokenRecord } from '../close-escalation.ts';

/** Words in braces are filled for each ticket: see sample-words.ts. */
export interface EasyProblem {
  readonly issueType: string;
  readonly subjects: readonly string[];
  readonly texts: readonly string[];
  readonly replies: readonly string[];
  /** Asked first where the ticket leaves it open. */
  readonly question?: string;
  readonly customerAnswer?: string;
  readonly priority?: Priority;
  readonly workaround?: Workaround;
  /** What the customer gets before the answer. */
  readonly gives?: Gift;
}

/** In EUR, in which the policy has its limits. */
export interface Gift {
  readonly action: 'refund' | 'credit';
  readonly amount: number;
  readonly reason: string;
  /** It is above what an agent may give. */
  readonly needsApproval?: boolean;
}

/** One that needs other skills or more authority. */
export interface HardProblem {
  readonly issueType: string;
  readonly route: 'functional' | 'hierarchical';
  /** The policy's path, where it is not the one of the issue type. */
  readonly path?: string;
  readonly subjects: readonly string[];
  readonly texts: readonly string[];
  readonly priority: Priority;
  readonly impact?: Partial<Record<ImpactFlag, boolean>>;
  readonly scope?: Scope;
  readonly workaround?: Workaround;
  readonly question: string;
  readonly customerAnswer: string;
  readonly updates: readonly string[];
  /** What the other team asks for when it sends the case back. */
  readonly returned: { readonly items: readonly PacketItem[]; readonly note: string };
  readonly answer: string;
  readonly explanation: string;
  readonly packet: Partial<Record<PacketItem, string>>;
  readonly evidence: readonly string[];
  readonly record: SpokenRecord;
}
