import type { LogLook } from '../../api/log-audits.ts';
import { auditStrings } from '../../strings/en-audits.ts';
import { SelectField, TextField, zones } from '../settings/fields.tsx';
import type { MappingDraft } from './mapping-draft.ts';

const encodings = ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'utf-16be'];
const formats = [
  'iso',
  'D/M/YYYY HH:mm',
  'M/D/YYYY HH:mm',
  'M/D/YYYY h:mm A',
  'D.M.YYYY HH:mm',
  'D.M.YYYY HH:mm:ss',
  'YYYY/MM/DD HH:mm:ss',
  'epoch-s',
  'epoch-ms',
];

/** How the file is cut, and how its times are read. */
export function FileFields(props: {
  look: LogLook;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}) {
  const { mapping: words } = auditStrings;
  const { draft, onChange } = props;
  const { file = {}, times = {} } = draft;
  const { delimiter = ',' } = file;
  const known: Readonly<Record<string, string>> = words.delimiters;
  return (
    <fieldset className="audits-part">
      <legend>{words.file}</legend>
      <div className="audits-grid">
        {props.look.kind === 'csv' && (
          <>
            <SelectField
              label={words.delimiter}
              value={delimiter}
              choices={Object.entries({ ...known, [delimiter]: known[delimiter] ?? delimiter }).map(
                ([value, text]) => ({ value, text }),
              )}
              onChange={(value) => onChange({ ...draft, file: { ...file, delimiter: value } })}
            />
            <SelectField
              label={words.encoding}
              value={file.encoding ?? 'utf-8'}
              choices={encodings.map((value) => ({ value, text: value }))}
              onChange={(encoding) => onChange({ ...draft, file: { ...file, encoding } })}
            />
          </>
        )}
        <TextField
          label={words.format}
          value={times.format ?? 'iso'}
          list={formats}
          hint={words.formatHint}
          onChange={(format) => onChange({ ...draft, times: { ...times, format } })}
        />
        <TextField
          label={words.zone}
          value={times.zone ?? 'UTC'}
          list={['UTC', ...zones]}
          hint={words.zoneHint}
          onChange={(zone) => onChange({ ...draft, times: { ...times, zone } })}
        />
      </div>
    </fieldset>
  );
}
