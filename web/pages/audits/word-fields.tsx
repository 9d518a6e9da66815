import type { LogLook } from '../../api/log-audits.ts';
import { auditStrings } from '../../strings/en-audits.ts';
import { type MappingDraft, type Verdict, verdictOf, withPriority, withVerdict } from './mapping-draft.ts';
import { WordTable } from './word-table.tsx';

/** What words of priority and of the log's own targets say in ours. */
export function WordFields(props: {
  look: LogLook;
  draft: MappingDraft;
  onChange: (draft: MappingDraft) => void;
}) {
  const { mapping: words } = auditStrings;
  const { look, draft, onChange } = props;
  const priority = draft.columns?.priority;
  const verdict = draft.columns?.slaVerdict;
  return (
    <>
      {priority !== undefined && (
        <fieldset className="audits-part">
          <legend>{words.priorities}</legend>
          <WordTable
            name={priority}
            isOpen={false}
            rows={look.words[priority]}
            choices={Object.entries(words.priorityWords)
              .filter(([value]) => value !== '')
              .map(([value, text]) => ({ value, text }))}
            valueOf={(word) => draft.words?.priority?.[word] ?? draft.words?.priority?.['*'] ?? 'normal'}
            onChange={(word, value) => onChange(withPriority(draft, word, value))}
          />
        </fieldset>
      )}
      {verdict !== undefined && (
        <fieldset className="audits-part">
          <legend>{words.verdicts}</legend>
          <WordTable
            name={verdict}
            isOpen
            rows={look.words[verdict]}
            choices={Object.entries(words.verdictWords).map(([value, text]) => ({ value, text }))}
            valueOf={(word) => verdictOf(draft, word)}
            onChange={(word, value) => onChange(withVerdict(draft, word, value as Verdict))}
          />
        </fieldset>
      )}
    </>
  );
}
