import { useEffect, useState } from 'react';
import type { Uploads } from '../../api/use-uploads.ts';
import { attachmentStrings } from '../../strings/en-attachments.ts';

/** Asks again for so long. */
const sureMs = 5000;

/** Throws words and files away. The second press counts. */
export function DiscardDraft(props: { uploads: Uploads; hasWords: boolean; onDiscard: () => void }) {
  const { uploads, hasWords, onDiscard } = props;
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    if (!asks) return undefined;
    const timer = setTimeout(() => setAsks(false), sureMs);
    return () => clearTimeout(timer);
  }, [asks]);
  const { discard, discardSure } = attachmentStrings;
  if (!hasWords && uploads.all.length === 0) return null;
  return (
    <button
      type="button"
      className={`button bare discard${asks ? ' asks' : ''}`}
      onClick={() => {
        if (!asks) return setAsks(true);
        uploads.list.removeAll();
        onDiscard();
      }}
    >
      {asks ? discardSure : discard}
    </button>
  );
}
