/** Files of a conversation as pieces of evidence. */
import type { Evidence } from '../../model/packet.ts';

interface NamedFile {
  readonly id: string;
  readonly name: string;
  /** A picture that may be shown. */
  readonly isImage: boolean;
}

/** A picture is a screenshot until somebody says otherwise. */
export function evidenceOfFile({ id, name, isImage }: NamedFile) {
  const kind: Evidence['kind'] = isImage ? 'screenshot' : /\.log(\.gz)?$/i.test(name) ? 'log' : 'file';
  return { kind, text: name, attachmentId: id };
}
