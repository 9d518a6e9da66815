import { useRef, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { conditionStrings as words } from '../../strings/en-conditions.ts';
import { emptyCondition } from './condition-catalogue.ts';
import {
  type ConditionDraft,
  freeKey,
  type GroupDraft,
  indented,
  isGroup,
  type Join,
  outdented,
  withAdded,
  withPart,
} from './condition-draft.ts';
import { FaultLines } from './fault-lines.tsx';
import { useFormKnowledge } from './form-context.ts';
import { QuestionFields } from './question-fields.tsx';

const joins = Object.keys(words.join) as Join[];

/** When a row holds: questions and groups of questions, as deep as the policy has them. */
export function ConditionFields(props: { condition: GroupDraft; onChange: (condition: GroupDraft) => void }) {
  const { condition, onChange } = props;
  // What was just added has the focus: one goes on by keyboard.
  const [fresh, setFresh] = useState<string | null>(null);
  const { facts } = useFormKnowledge();
  const first = facts.find(({ id }) => id === 'severity') ?? facts[0];
  const root = useRef<HTMLDivElement>(null);
  const question = (key: string): ConditionDraft => ({
    key,
    isNot: false,
    said: first ? emptyCondition(first) : {},
  });
  const acts: Acts = {
    fresh,
    change: (part) => onChange(withPart(condition, part.key, part)),
    join: (key, join) => onChange(joined(condition, key, join)),
    remove: (key) => {
      onChange(withPart(condition, key, null));
      root.current?.querySelector<HTMLButtonElement>('.policy-group-acts:last-child button')?.focus();
    },
    indent: (key) => onChange(indented(condition, key, freeKey(condition))),
    outdent: (key) => onChange(outdented(condition, key)),
    add: (groupKey, isGroupWanted) => {
      const key = freeKey(condition);
      const inner = question(isGroupWanted ? `${key}.0` : key);
      const part = isGroupWanted ? { key, join: 'any' as const, parts: [inner] } : inner;
      onChange(withAdded(condition, groupKey, part));
      setFresh(inner.key);
    },
  };
  return (
    <div ref={root}>
      <Group group={condition} depth={0} acts={acts} />
    </div>
  );
}

interface Acts {
  readonly fresh: string | null;
  readonly change: (part: ConditionDraft) => void;
  readonly join: (key: string, join: Join) => void;
  readonly remove: (key: string) => void;
  readonly indent: (key: string) => void;
  readonly outdent: (key: string) => void;
  readonly add: (groupKey: string, isGroupWanted: boolean) => void;
}

function joined(group: GroupDraft, key: string, join: Join): GroupDraft {
  if (group.key === key) return { ...group, join };
  return { ...group, parts: group.parts.map((one) => (isGroup(one) ? joined(one, key, join) : one)) };
}

function Group({ group, depth, acts }: { group: GroupDraft; depth: number; acts: Acts }) {
  const { parts, key: groupKey, join } = group;
  // One question alone needs no word for how it is joined, unless it is turned round.
  const showsJoin = parts.length > 1 || depth > 0 || (parts.length === 1 && join !== 'all' && join !== 'any');
  return (
    <div className={depth === 0 ? 'policy-questions' : 'policy-questions policy-group'}>
      {depth === 0 && parts.length === 0 && <p>{words.everyTicket}</p>}
      {showsJoin && (
        <div className="policy-group-head">
          <select
            className="select"
            aria-label={words.joinLabel}
            value={join}
            onChange={({ target }) => acts.join(groupKey, target.value as Join)}
          >
            {joins.map((one) => (
              <option key={one} value={one}>
                {words.join[one]}
              </option>
            ))}
          </select>
          {depth > 0 && <PartActs what={words.group} partKey={groupKey} depth={depth - 1} acts={acts} />}
        </div>
      )}
      {depth > 0 && parts.length === 0 && <p className="settings-hint">{words.empty}</p>}
      {parts.map((part) =>
        isGroup(part) ? (
          <Group key={part.key} group={part} depth={depth + 1} acts={acts} />
        ) : (
          <QuestionFields
            key={part.key}
            question={part}
            isFresh={part.key === acts.fresh}
            onChange={acts.change}
          >
            {(what) => <PartActs what={what} partKey={part.key} depth={depth} acts={acts} />}
          </QuestionFields>
        ),
      )}
      <FaultLines of={groupKey} />
      <div className="policy-group-acts">
        <button type="button" className="button small" onClick={() => acts.add(groupKey, false)}>
          {words.add}
        </button>
        <button type="button" className="button small" onClick={() => acts.add(groupKey, true)}>
          {words.addGroup}
        </button>
      </div>
    </div>
  );
}

function PartActs(props: { what: string; partKey: string; depth: number; acts: Acts }) {
  const { what, partKey, depth, acts } = props;
  return (
    <span className="policy-part-acts">
      {depth > 0 && (
        <button
          type="button"
          className="button small icon"
          aria-label={words.outdent(what)}
          title={words.outdent(what)}
          onClick={() => acts.outdent(partKey)}
        >
          ←
        </button>
      )}
      <button
        type="button"
        className="button small icon"
        aria-label={words.indent(what)}
        title={words.indent(what)}
        onClick={() => acts.indent(partKey)}
      >
        →
      </button>
      <button
        type="button"
        className="button small icon"
        aria-label={words.remove(what)}
        title={words.remove(what)}
        onClick={() => acts.remove(partKey)}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
