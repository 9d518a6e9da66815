import type { PolicyOutline } from '../../api/policy.ts';
import { PageState } from '../../components/page-state.tsx';
import { policyStrings } from '../../strings/en-policy.ts';

const { triggers: words, matrix } = policyStrings;

/** What happens by itself, in the order of the policy. */
export function TriggerList({ outline }: { outline: PolicyOutline }) {
  if (outline.triggers.length === 0) return <PageState title={words.none} />;
  return (
    <section className="policy-body" aria-labelledby="triggers-title">
      <div>
        <h2 id="triggers-title">{words.title}</h2>
        <p className="quiet">{words.hint}</p>
        <dl className="policy-facts">
          {outline.triggers.map((trigger) => (
            <div key={trigger.id}>
              <dt>
                {trigger.name} {trigger.shadow && <span className="chip">{matrix.shadow}</span>}
              </dt>
              <dd>
                <span className="block">
                  <span className="quiet">{words.when}</span> {trigger.when}
                </span>
                <span className="block">
                  <span className="quiet">{words.does}</span> {trigger.does}
                </span>
                {trigger.last && <span className="second block">{words.last}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
