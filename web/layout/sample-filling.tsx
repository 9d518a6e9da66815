import type { Me } from '../api/schemas.ts';
import { useChangeSampleFilling } from '../api/first-start.ts';
import { strings } from '../strings/en.ts';

const { top } = strings;

/** How far the sample is filled. Whoever may set the desk up may stop it, and go on later. */
export function SampleFilling({ me }: { me: Me }) {
  const change = useChangeSampleFilling();
  const { filling } = me.workspace;
  if (!filling) return null;
  const { done, of, running } = filling;
  return (
    <>
      <span className="chip" role="status">
        {running ? top.filling(done, of) : top.filled(done, of)}
      </span>
      {me.scopes.includes('people:write') && (
        <button
          type="button"
          className="button small bare hide-small"
          aria-label={running ? top.stopFilling : top.goOnFilling}
          disabled={change.pending}
          onClick={() => void change.give(!running)}
        >
          {running ? top.stop : top.goOn}
        </button>
      )}
    </>
  );
}
