import type { PolicyOutline } from '../../api/policy.ts';
import { PageState } from '../../components/page-state.tsx';
import { shadowStrings } from '../../strings/en-shadow.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { ShadowList } from './shadow-list.tsx';

const { triggers: words } = policyStrings;

/** What happens by itself, in the order of the policy. */
export function TriggerList({ outline }: { outline: PolicyOutline }) {
  if (outline.triggers.length === 0) return <PageState title={words.none} />;
  return (
    <div className="policy-body">
      <ShadowList />
      <section aria-labelledby="triggers-title">
        <h2 id="triggers-title">{words.title}</h2>
        <p className="quiet">{words.hint}</p>
        <dl className="policy-facts">
          {outline.triggers.map((trigger) => (
            <div key={trigger.id}>
              <dt>
                {trigger.name}{' '}
                {trigger.shadow && (
                  <span className="chip">
                    {trigger.shadowTeams.length > 0
                      ? shadowStrings.inShadowFor(trigger.shadowTeams.map((team) => team.name).join(', '))
                      : shadowStrings.inShadow}
                  </span>
                )}
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
      </section>
    </div>
  );
}
