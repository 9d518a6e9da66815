import { useQuery } from '@tanstack/react-query';
import { evidenceOfFile } from '../../../src/rules/attachments/file-evidence.ts';
import type { Attachment } from '../../api/attachments.ts';
import { useWritePacket } from '../../api/orders.ts';
import { packetOf } from '../../api/questions.ts';
import type { EscalationView } from '../../api/schemas.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Icon } from '../../components/icons.tsx';
import { draftOf, startFrom } from '../../forms/packet-draft.ts';
import { tell } from '../../layout/news.tsx';
import { attachmentStrings } from '../../strings/en-attachments.ts';
import { allows, chosenEscalation, useTicket, useTicketPlace } from './ticket-context.ts';

/** Makes a file of the conversation evidence of the packet that the panel shows, or says that it is. */
export function FileEvidence({ file }: { file: Attachment }) {
  const ticket = useTicket();
  const [search] = useTicketPlace();
  const escalation = chosenEscalation(ticket, search.escalation);
  if (!escalation || file.scan === 'refused') return file.isEvidence ? <IsEvidence /> : null;
  return <OfEscalation file={file} escalation={escalation} />;
}

function OfEscalation({ file, escalation }: { file: Attachment; escalation: EscalationView }) {
  const words = attachmentStrings;
  const ticket = useTicket();
  const packet = useQuery(packetOf(escalation.id));
  const write = useWritePacket(ticket.id, escalation.id);
  if (!packet.data) return null;
  const { evidence } = packet.data;
  if (evidence.some(({ contentHash }) => contentHash === file.sha256)) return <IsEvidence />;
  if (!allows(escalation, 'write-packet')) return null;
  const add = async () => {
    if (write.pending || !packet.data) return;
    const edits = { ...startFrom(packet.data), evidence: [...evidence, evidenceOfFile(file)] };
    const changed = await write.give({
      packet: draftOf(packet.data, edits),
      expectedVersion: ticket.version,
    });
    if (changed) tell(words.addedAsEvidence(file.name, escalation.number));
  };
  return (
    <span className="file-act">
      <button
        type="button"
        className="button bare small"
        aria-label={words.addFileAsEvidence(file.name)}
        disabled={write.pending}
        onClick={() => void add()}
      >
        <Icon name="plus" size={12} /> {words.addEvidence}
      </button>
      <FailureNote failure={write.failure} />
    </span>
  );
}

function IsEvidence() {
  return (
    <span className="file-act">
      <span className="is-evidence">
        <Icon name="check" size={12} /> {attachmentStrings.evidence}
      </span>
    </span>
  );
}
