/** What this node tells the others and hears from them: at most one message each 100 ms, in parts that PostgreSQL takes. */
import type { Presence } from '../model/live.ts';
import type { WorkspaceId } from '../model/words.ts';

/** A way to say a few words to every node of the database. What is said may be lost. */
export type OpenSignal = (heard: (words: string) => void) => {
  send(words: string): Promise<void>;
  close(): Promise<void>;
};

export interface NodeLine {
  sayChanged(workspaceId: WorkspaceId): void;
  say(presence: Presence): void;
  close(): Promise<void>;
}

interface Hearing {
  changed(workspaceIds: readonly WorkspaceId[]): void;
  present(presence: Presence): void;
}

interface Words {
  readonly node: string;
  readonly changed: readonly WorkspaceId[];
  readonly present: readonly Presence[];
}

const gatherMs = 100;
/** A message holds at most 7,999 bytes. A workspace takes 39 of them, a presence about 200. */
const workspacesMax = 50;
const presencesMax = 20;

export function openNodeLine(node: string, openSignal: OpenSignal, hearing: Hearing): NodeLine {
  const changed = new Set<WorkspaceId>();
  const present: Presence[] = [];
  let timer: NodeJS.Timeout | undefined;
  const signal = openSignal((text) => {
    const words = readWords(text);
    if (words === null || words.node === node) return;
    hearing.changed(words.changed);
    words.present.forEach((presence) => hearing.present(presence));
  });
  const flush = () => {
    timer = undefined;
    const workspaces = [...changed].slice(0, workspacesMax);
    const presences = present.splice(0, presencesMax);
    for (const workspaceId of workspaces) changed.delete(workspaceId);
    hearing.changed(workspaces);
    void signal.send(JSON.stringify({ node, changed: workspaces, present: presences } satisfies Words));
    if (changed.size + present.length > 0) soon();
  };
  const soon = () => {
    timer ??= setTimeout(flush, gatherMs);
  };
  return {
    sayChanged: (workspaceId) => {
      changed.add(workspaceId);
      soon();
    },
    say: (presence) => {
      present.push(presence);
      soon();
    },
    close: async () => {
      clearTimeout(timer);
      await signal.close();
    },
  };
}

/** Anybody who may enter the database may say anything; what is not ours is not heard. */
function readWords(text: string): Words | null {
  try {
    const { node, changed, present } = JSON.parse(text) as Partial<Words>;
    return typeof node === 'string' && Array.isArray(changed) && Array.isArray(present)
      ? { node, changed, present }
      : null;
  } catch {
    return null;
  }
}
