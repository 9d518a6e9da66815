/** What people of the sample do. */
import type { LoopRecord } from '../../model/loop-record.ts';
import type { PacketItem } from '../../model/packet.ts';
import type { PathKind } from '../../model/words.ts';

/** What somebody does, so many working minutes after the step before. A step that the state refuses is left out. */
export type Step =
  | { readonly do: 'reply'; readonly text: string; readonly explains?: boolean }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'customer'; readonly text: string }
  | { readonly do: 'status'; readonly to: 'waiting' | 'resolved' | 'closed' | 'open' }
  | {
      readonly do: 'escalate';
      readonly kind: PathKind;
      readonly path?: string;
      readonly items: Partial<Record<PacketItem, string>>;
      readonly evidence: readonly string[];
    }
  | { readonly do: 'accept' }
  | { readonly do: 'return'; readonly items: readonly PacketItem[]; readonly note: string }
  | { readonly do: 'answer'; readonly answer: string; readonly explanation: string }
  | {
      readonly do: 'close';
      readonly record: Omit<LoopRecord, 'causeId' | 'workaroundId'> & { cause?: string };
    };
