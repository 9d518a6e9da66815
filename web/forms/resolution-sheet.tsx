import { useState } from 'react';
import { useAnswerResolution } from '../api/authority.ts';
import type { TicketView } from '../api/schemas.ts';
import { tell } from '../layout/news.tsx';
import { authorityStrings } from '../strings/en-authority.ts';
import { useFormVersion } from './form-version.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PickOne } from './pick-one.tsx';

const stars = { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' } as const;

/** What the customer said of the resolution, entered by whoever heard it. */
export function ResolutionSheet({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { aftermath } = authorityStrings;
  const [solved, setSolved] = useState<'yes' | 'no' | null>(null);
  const [satisfaction, setSatisfaction] = useState<keyof typeof stars | null>(null);
  const [comment, setComment] = useState('');
  const answer = useAnswerResolution(ticket.id);
  const form = useFormVersion(ticket);
  const send = async () => {
    const words = comment.trim();
    const done = await answer.give({
      confirmed: solved === 'yes',
      ...(satisfaction ? { satisfaction: Number(satisfaction) } : {}),
      ...(words ? { comment: words } : {}),
      expectedVersion: form.version,
    });
    if (!done) return form.catchUp();
    tell(aftermath.done);
    onClose();
  };
  return (
    <OrderSheet
      title={aftermath.sheet}
      sentence={aftermath.sentence}
      send={aftermath.send}
      ready={solved !== null}
      pending={answer.pending}
      failure={answer.failure}
      news={form.news}
      onSend={() => void send()}
      onClose={onClose}
    >
      <PickOne
        legend={aftermath.solved}
        name="solved"
        words={{ yes: aftermath.yes, no: aftermath.no }}
        value={solved}
        onPick={setSolved}
      />
      <PickOne
        legend={aftermath.stars}
        name="satisfaction"
        words={stars}
        value={satisfaction}
        onPick={setSatisfaction}
      />
      <WordsField id="resolution-comment" label={aftermath.comment} value={comment} onChange={setComment} />
    </OrderSheet>
  );
}
