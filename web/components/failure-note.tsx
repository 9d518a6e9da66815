import type { Failure } from '../api/failure.ts';
import { strings } from '../strings/en.ts';
import { Icon } from './icons.tsx';
import { Sentence } from './sentence.tsx';

/**
 * Why an order was not carried out, beside what gave it. `news`: it was a form, and this has happened since it was
 * opened; what was typed stays.
 */
export function FailureNote({ failure, news }: { failure: Failure | null; news?: readonly string[] }) {
  if (!failure) return null;
  const movedOn = failure.kind === 'moved-on';
  return (
    <div className={`notice ${movedOn ? 'risk' : 'missed'}`} role="alert">
      <Icon name="warn" />
      <div>
        <strong>{movedOn ? strings.failures.movedOn : failure.title}</strong>
        <p>{failure.message}</p>
        {failure.fields.map((field) => (
          <p key={field.path} title={field.path}>
            {field.message}
          </p>
        ))}
        {movedOn && news && news.length > 0 && (
          <>
            <p className="second">{strings.failures.since}</p>
            <ul className="dotted">
              {news.map((line) => (
                <li key={line}>
                  <Sentence text={line} />
                </li>
              ))}
            </ul>
          </>
        )}
        {movedOn && news && <p className="second">{strings.failures.kept}</p>}
      </div>
    </div>
  );
}
