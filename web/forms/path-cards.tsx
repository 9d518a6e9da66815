import type { HandOffPreview } from '../api/schemas.ts';
import { KindMark } from '../components/icons.tsx';
import { Skeleton } from '../components/page-state.tsx';
import { strings } from '../strings/en.ts';
import './escalate-sheet.css';

/** The teams to which a step can lead, one to choose. `first`: a place that is no path, such as home. */
export function PathCards(props: {
  legend: string;
  preview: HandOffPreview | undefined;
  chosen: string | null;
  onChoose: (pathId: string) => void;
  first?: string;
}) {
  const paths = props.preview?.paths ?? [];
  return (
    <fieldset className="field">
      <legend className="label">{props.legend}</legend>
      {!props.preview && <Skeleton rows={4} height="36px" />}
      <ul className="path-cards">
        {props.first && (
          <li className={props.chosen === '' ? 'chosen' : undefined}>
            <label>
              <input
                type="radio"
                name="path"
                checked={props.chosen === ''}
                onChange={() => props.onChoose('')}
              />
              <strong className="nowrap">{props.first}</strong>
            </label>
          </li>
        )}
        {paths.map((path) => (
          <li key={path.id} className={path.id === props.chosen ? 'chosen' : undefined}>
            <label>
              <input
                type="radio"
                name="path"
                checked={path.id === props.chosen}
                onChange={() => props.onChoose(path.id)}
              />
              <KindMark kind={path.kind} />
              <strong className="nowrap">{path.name}</strong>
              <span className="second cut">{strings.tierAndTeam(path.tier, path.team.name, path.name)}</span>
            </label>
            {path.id === props.chosen && path.takes && (
              <p className="receiver second">
                {strings.escalate.takes}: {path.takes}
              </p>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
