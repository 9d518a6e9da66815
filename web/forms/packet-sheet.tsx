import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useWritePacket } from '../api/orders.ts';
import { packetOf, useMe } from '../api/questions.ts';
import type { EscalationView, PacketView, TicketView } from '../api/schemas.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { KeysOf } from '../components/keys-of.tsx';
import { FailedPage, Skeleton } from '../components/page-state.tsx';
import { ReadinessMeter } from '../components/readiness-meter.tsx';
import { Sheet } from '../components/sheet.tsx';
import { useDraft } from '../drafts.ts';
import { tell } from '../layout/news.tsx';
import { strings } from '../strings/en.ts';
import { useFormVersion } from './form-version.ts';
import { goToSection } from './go-to-section.ts';
import { LacksField } from './lacks-field.tsx';
import { draftOf, type PacketEdits, shownEvidence, shownItems, startFrom } from './packet-draft.ts';
import { PacketFields } from './packet-fields.tsx';
import { readinessOf } from './readiness.ts';
import { sourceNames } from './source-names.ts';
import './escalate-sheet.css';

interface Props {
  readonly ticket: TicketView;
  readonly escalation: EscalationView;
  readonly onClose: () => void;
}

/** The next version of a packet that was written before. */
export function PacketSheet(props: Props) {
  const packet = useQuery({ ...packetOf(props.escalation.id), refetchOnMount: 'always' });
  // What is known from before may lack what the customer has answered since, and the focus begins there.
  if (packet.data && packet.isFetchedAfterMount) return <Writing {...props} packet={packet.data} />;
  return (
    <Sheet title={strings.sheets.packet.title} size="wide" onClose={props.onClose}>
      {packet.error ? (
        <FailedPage error={packet.error} onRetry={() => void packet.refetch()} />
      ) : (
        <Skeleton rows={7} height="48px" />
      )}
    </Sheet>
  );
}

function Writing({ ticket, escalation, packet, onClose }: Props & { packet: PacketView }) {
  const { sheets } = strings;
  const zone = useMe().person.timeZone;
  const [edits, setEdits, clear] = useDraft<PacketEdits>(`packet.${escalation.id}`, startFrom(packet));
  const write = useWritePacket(ticket.id, escalation.id);
  const form = useFormVersion(ticket);
  const fields = useRef<HTMLDivElement>(null);
  const readiness = readinessOf({
    items: shownItems(packet, edits),
    evidence: shownEvidence(packet, edits),
    required: packet.requiredToLeave,
    mayFollow: packet.missingToFollow,
  });
  const save = async () => {
    if (write.pending) return;
    if (!(await write.give({ packet: draftOf(packet, edits), expectedVersion: form.version })))
      return form.catchUp();
    clear();
    tell(sheets.packet.done);
    onClose();
  };
  return (
    <Sheet
      title={sheets.packet.title}
      size="wide"
      under={<p className="second cut">{strings.packetPage.of(escalation.number, ticket.number)}</p>}
      onClose={onClose}
      onSubmit={() => void save()}
      pending={write.pending}
      foot={
        <>
          <FailureNote failure={write.failure} news={form.news} />
          <span className="spring" />
          <button type="submit" className="button primary" disabled={write.pending}>
            {sheets.packet.send} <KeysOf action="send" />
          </button>
        </>
      }
    >
      <div className="sticky-meter first">
        <ReadinessMeter
          readiness={readiness}
          onGo={(section) => goToSection(fields.current, section, readiness)}
        />
      </div>
      <LacksField edits={edits} onEdit={setEdits} />
      <div ref={fields}>
        <PacketFields
          form={packet.form}
          base={packet}
          edits={edits}
          onEdit={setEdits}
          required={packet.requiredToLeave}
          mayFollow={packet.missingToFollow}
          source={sourceNames(ticket.messages, zone)}
        />
      </div>
    </Sheet>
  );
}
