import { useRef } from 'react';
import type { PacketSection } from '../../src/model/packet.ts';
import { useMe } from '../api/questions.ts';
import type { EscalationKind, EscalationPreview, TicketView } from '../api/schemas.ts';
import { Icon, KindMark } from '../components/icons.tsx';
import { Person } from '../components/marks.tsx';
import { Moment, useTimeLeft } from '../components/moment.tsx';
import { ReadinessMeter } from '../components/readiness-meter.tsx';
import { Sentence } from '../components/sentence.tsx';
import { strings } from '../strings/en.ts';
import type { EscalateDraft } from './escalate-draft.ts';
import { OutsideHelp } from './outside-help.tsx';
import { LacksField } from './lacks-field.tsx';
import { goToSection } from './go-to-section.ts';
import { sourceNames } from './source-names.ts';
import { PacketFields } from './packet-fields.tsx';
import type { Readiness } from './readiness.ts';

interface Props {
  readonly ticket: TicketView;
  readonly preview: EscalationPreview;
  readonly readiness: Readiness;
  readonly draft: EscalateDraft;
  readonly onDraft: (draft: EscalateDraft) => void;
  readonly onStartAgain: (() => void) | null;
}

export function EscalateFields(props: Props) {
  const { ticket, preview, readiness, draft, onDraft } = props;
  const { escalate } = strings;
  const zone = useMe().person.timeZone;
  const fields = useRef<HTMLDivElement>(null);
  const edit = (edits: EscalateDraft['edits']) => onDraft({ ...draft, edits });
  return (
    <>
      {props.onStartAgain && (
        <p className="restored second">
          {escalate.loadedDraft}{' '}
          <button type="button" className="link" onClick={props.onStartAgain}>
            {escalate.startAgain}
          </button>
        </p>
      )}
      <div className="escalate-columns">
        <div className="escalate-to">
          <KindChoice {...props} />
          <PathChoice {...props} />
          <OutsideHelp team={preview.team.id} path={preview.path.id} />
          <LacksField edits={draft.edits} onEdit={edit} />
        </div>
        <div className="packet-side">
          <header className="packet-part-head">
            <h3>{escalate.packet}</h3>
            {preview.form === 'five-fields' && <span className="second">{escalate.fiveFields}</span>}
          </header>
          <div className="sticky-meter">
            <ReadinessMeter
              readiness={readiness}
              onGo={(section: PacketSection) => goToSection(fields.current, section, readiness)}
            />
          </div>
          <div ref={fields}>
            <PacketFields
              form={preview.form}
              base={{ items: preview.prefilled, evidence: preview.evidence }}
              edits={draft.edits}
              onEdit={edit}
              required={preview.requiredToLeave}
              mayFollow={preview.missingToFollow}
              source={sourceNames(ticket.messages, zone)}
            />
          </div>
        </div>
      </div>
    </>
  );
}

const kinds: readonly EscalationKind[] = ['functional', 'hierarchical'];

function KindChoice({ preview, draft, onDraft }: Props) {
  const { escalate } = strings;
  return (
    <fieldset className="field">
      <legend className="label">{escalate.kind}</legend>
      <div className="two-cards">
        {kinds.map((kind) => (
          <label key={kind} className="choice-card" title={strings.kindMeans[kind]}>
            <input
              type="radio"
              name="kind"
              checked={(draft.kind ?? preview.kind) === kind}
              disabled={!preview.paths.some((path) => path.kind === kind)}
              onChange={() => onDraft({ ...draft, kind, pathId: null })}
            />
            <KindMark kind={kind} />
            <span>
              <strong>{strings.kinds[kind]}</strong>
              <small>{strings.kindMeans[kind]}</small>
            </span>
          </label>
        ))}
      </div>
      <p className="why-line">
        <Sentence text={preview.why} />
      </p>
    </fieldset>
  );
}

function PathChoice({ preview, draft, onDraft }: Props) {
  const { escalate } = strings;
  const paths = preview.paths.filter((path) => path.kind === preview.kind);
  return (
    <fieldset className="field">
      <legend className="label">{escalate.path}</legend>
      <ul className="path-cards">
        {paths.map((path) => {
          const chosen = path.id === preview.path.id;
          return (
            <li key={path.id} className={chosen ? 'chosen' : undefined}>
              <label>
                <input
                  type="radio"
                  name="path"
                  checked={path.id === (draft.pathId ?? preview.path.id)}
                  onChange={() => onDraft({ ...draft, kind: preview.kind, pathId: path.id })}
                />
                <strong className="nowrap">{path.name}</strong>
                <span className="second cut">
                  {strings.tierAndTeam(path.tier, path.team.name, path.name)}
                </span>
              </label>
              {chosen && <Receiver preview={preview} takes={path.takes} takesNot={path.takesNot} />}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** The person who will get it, until when they must answer, and what the team takes. */
function Receiver(props: { preview: EscalationPreview; takes: string | null; takesNot: string | null }) {
  const { preview } = props;
  const left = useTimeLeft(preview.acknowledgeBy, strings.clock);
  const { escalate } = strings;
  return (
    <div className="receiver">
      <p className="receiver-person">
        <Person person={preview.to} />
        <span>
          {escalate.person('')}
          <Moment at={preview.acknowledgeBy} /> <span className="quiet">({left})</span>
        </span>
      </p>
      <p className="second">{preview.toWhy}</p>
      {props.takes && (
        <p className="second takes">
          <Icon name="check" size={12} /> {escalate.takes}: {props.takes}
        </p>
      )}
      {props.takesNot && (
        <p className="second takes">
          <Icon name="close" size={12} /> {escalate.takesNot}: {props.takesNot}
        </p>
      )}
    </div>
  );
}
