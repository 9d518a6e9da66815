import { readDraft, writeDraft, dropDraft } from '../drafts.ts';
import { attachmentStrings } from '../strings/en-attachments.ts';
import { type Attachment, listFiles, removeFile } from './attachments.ts';
import { Failure } from './failure.ts';
import { newRequestKey } from './request-key.ts';
import { sendFile } from './send-file.ts';

/** As many as an order may name. */
const filesMax = 20;

/** One file on its way, or there. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** 0 … 1. */
  readonly share: number;
  /** Why it stopped; null: it goes on, or is there. */
  readonly failure: Failure | null;
  /** As the server has it, from its first part on. */
  readonly there: Attachment | null;
  readonly isWhole: boolean;
  /** What is sent; null: it came before this page was opened. */
  readonly file: File | null;
}

/**
 * The files of one form on one ticket. It lives as long as the page, so that a box that is closed and opened again
 * finds what is on its way; what is whole is kept with the draft over a reload.
 */
export class UploadList {
  private readonly listeners = new Set<() => void>();
  private readonly leaving = new Map<string, AbortController>();
  private running: Promise<void> = Promise.resolve();
  private all: readonly Upload[];
  private readonly ticketId: string;
  private readonly place: string;
  /** What the form says of the whole of them. */
  trouble: Failure | null = null;

  constructor(ticketId: string, place: string) {
    this.ticketId = ticketId;
    this.place = place;
    this.all = (readDraft<Attachment[]>(this.draftKey) ?? []).map(wholeUpload);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = () => this.all;

  add(files: readonly File[]): void {
    const room = Math.max(0, filesMax - this.all.length);
    const { tooMany } = attachmentStrings;
    const leftOut = files.length - room;
    this.trouble = leftOut > 0 ? new Failure('refused', tooMany.title, tooMany.detail(leftOut)) : null;
    const made = files.slice(0, room).map(newUpload);
    this.set([...this.all, ...made]);
    for (const { key } of made) this.queue(key);
  }

  retry(key: string): void {
    this.change(key, { failure: null });
    this.queue(key);
  }

  /** From the form and from the ticket: no message went with it. */
  remove(key: string): void {
    const gone = this.all.find((one) => one.key === key);
    this.leaving.get(key)?.abort();
    this.trouble = null;
    this.set(this.all.filter((one) => one !== gone));
    if (gone?.there) void removeFile(this.ticketId, gone.there.id).catch(() => undefined);
  }

  /** Those that are whole, which go with what is sent, and are no longer here. */
  takeAll(): readonly Attachment[] {
    const taken = this.all.flatMap(({ isWhole, there }) => (isWhole && there ? [there] : []));
    if (taken.length > 0) this.set(this.all.filter(({ isWhole }) => !isWhole));
    return taken;
  }

  /** The draft is thrown away. */
  removeAll(): void {
    for (const { key } of this.all) this.remove(key);
  }

  /** What was sent was taken back. */
  restore(files: readonly Attachment[]): void {
    const known = new Set(this.all.flatMap(({ there }) => there?.id ?? []));
    this.set([...files.filter(({ id }) => !known.has(id)).map(wholeUpload), ...this.all]);
  }

  /** As the server sees what is whole: the check has answered, it went with something else, or it has gone. */
  async look(): Promise<void> {
    const asked = new Set(this.all.filter(({ isWhole }) => isWhole).map(({ key }) => key));
    if (asked.size === 0) return;
    const files = await listFiles(this.ticketId).catch(() => null);
    if (!files) return;
    const byId = new Map(files.map((one) => [one.id, one]));
    const next = this.all.flatMap((one): Upload[] => {
      if (!asked.has(one.key) || !one.there) return [one];
      const there = byId.get(one.there.id);
      return there && there.messageId === null ? [{ ...one, there }] : [];
    });
    this.set(next);
  }

  /** One after the other: a poor line is not shared by three files that are all late. */
  private queue(key: string): void {
    this.running = this.running.then(() => this.send(key));
  }

  private async send(key: string): Promise<void> {
    const one = this.all.find((other) => other.key === key);
    if (!one?.file || one.isWhole) return;
    const { file } = one;
    const leaving = new AbortController();
    this.leaving.set(key, leaving);
    try {
      const there = await sendFile({
        ticketId: this.ticketId,
        file,
        begun: one.there,
        left: leaving.signal,
        tell: (now) => this.change(key, { there: now, share: now.received / file.size }),
      });
      this.change(key, { there, share: 1, isWhole: true });
    } catch (cause) {
      this.change(key, { failure: cause instanceof Failure ? cause : Failure.noAnswer() });
    } finally {
      this.leaving.delete(key);
    }
  }

  private change(key: string, change: Partial<Upload>): void {
    this.set(this.all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  private set(all: readonly Upload[]): void {
    this.all = all;
    const whole = all.flatMap(({ isWhole, there }) => (isWhole && there ? [there] : []));
    if (whole.length > 0) writeDraft(this.draftKey, whole);
    else dropDraft(this.draftKey);
    for (const listen of this.listeners) listen();
  }

  private get draftKey(): string {
    return `files.${this.place}`;
  }
}

function newUpload(file: File): Upload {
  const { name, size } = file;
  return { key: newRequestKey(), name, size, share: 0, failure: null, there: null, isWhole: false, file };
}

function wholeUpload(there: Attachment): Upload {
  const { id, name } = there;
  const whole = { share: 1, failure: null, isWhole: true, file: null };
  return { key: id, name, size: there.size ?? 0, there, ...whole };
}

const lists = new Map<string, UploadList>();

/** `place`: "reply.<ticket>"; the same one gives the same list. */
export function uploadListOf(ticketId: string, place: string): UploadList {
  const known = lists.get(place) ?? new UploadList(ticketId, place);
  lists.set(place, known);
  return known;
}
