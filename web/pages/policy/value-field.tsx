import { conditionStrings as words } from '../../strings/en-conditions.ts';
import { emptyOf, type Part, type Shape, valueAt, wayOf, withValue } from './condition-catalogue.ts';
import { useFormKnowledge } from './form-context.ts';
import {
  CheckValues,
  ChosenValue,
  LineValue,
  NumberValue,
  type ValueProps,
  WordValues,
  YesNoValue,
} from './plain-values.tsx';
import { namesFor, textOf } from './value-names.ts';

/** The field that fits a value: a list to choose from, a number, a length of time, words, or several of these. */
export function ValueField(props: ValueProps) {
  const known = useFormKnowledge();
  const { name, label, shape, value, isWrong, onChange } = props;
  switch (shape.is) {
    case 'yes':
      return null;
    case 'yes-no':
      return <YesNoValue {...props} />;
    case 'number':
      return <NumberValue {...props} least={shape.least} most={shape.most} />;
    case 'choice':
      return (
        <ChosenValue
          {...props}
          choices={shape.values.map((one) => ({ value: one, text: textOf(name, one, known) }))}
        />
      );
    case 'choices':
      return (
        <CheckValues
          {...props}
          choices={shape.values.map((one) => ({ value: one, text: textOf(name, one, known) }))}
        />
      );
    case 'words': {
      const list = (Array.isArray(value) ? value : [value]) as (string | number)[];
      const choices = namesFor(name, list, known);
      return choices ? (
        <CheckValues {...props} value={list} choices={choices} />
      ) : (
        <WordValues {...props} list={list} />
      );
    }
    case 'text': {
      const choices = namesFor(name, [String(value)], known);
      return choices ? <ChosenValue {...props} choices={choices} /> : <LineValue {...props} />;
    }
    case 'duration':
    case 'span':
      return (
        <input
          className="input policy-length"
          aria-label={label}
          aria-invalid={isWrong}
          placeholder={words[shape.is]}
          value={String(value)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'parts':
      return <Parts {...props} parts={shape.parts} />;
    case 'either':
      return <Either {...props} ways={shape.ways} />;
    case 'field':
      return <FieldTest {...props} operators={shape.operators} beside={shape.beside} />;
  }
}

/** Several values side by side, each with its name; what may be left out has a box to say so. */
export function Parts({ parts, ...given }: ValueProps & { parts: readonly Part[] }) {
  const { label, value, isWrong, onChange } = given;
  return (
    <div className="policy-parts">
      {parts.map(({ name, needed, shape }) => {
        const own = valueAt(value, [name]);
        const put = (inner: unknown) => onChange(withValue(value, [name], inner));
        const text = words.parts[name] ?? name;
        return (
          <div key={name} className="policy-part">
            {needed ? (
              <span className="label">{text}</span>
            ) : (
              <label className="choice">
                <input
                  type="checkbox"
                  checked={own !== undefined && own !== false}
                  onChange={({ target }) => put(target.checked ? emptyOf(shape) : undefined)}
                />
                <span>{text}</span>
              </label>
            )}
            {own !== undefined && (needed || shape.is !== 'yes-no') && (
              <ValueField
                name={name}
                label={words.part(label, text)}
                shape={shape}
                value={own}
                isWrong={isWrong}
                onChange={put}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function Either({ ways, ...given }: ValueProps & { ways: readonly Shape[] }) {
  const { name, label, value, onChange } = given;
  const way = wayOf(ways, value);
  const shape = ways[way];
  const texts = words.ways[name] ?? [];
  return (
    <div className="policy-parts">
      <select
        className="select"
        aria-label={words.way(label)}
        value={way}
        onChange={({ target }) => onChange(emptyOf(ways[Number(target.value)] ?? { is: 'text' }))}
      >
        {ways.map((_, place) => (
          // Ways have no names but these.
          <option key={texts[place] ?? place} value={place}>
            {texts[place] ?? place + 1}
          </option>
        ))}
      </select>
      {shape && <ValueField {...given} shape={shape} />}
    </div>
  );
}

/** One question about a field: which one, how it is compared, and with what. */
function FieldTest(props: ValueProps & { operators: readonly Part[]; beside: readonly Part[] }) {
  const { label, value, isWrong, operators, beside, onChange } = props;
  const operator = operators.find(({ name }) => valueAt(value, [name]) !== undefined) ?? operators[0];
  const choose = (name: string) => {
    const next = operators.find((one) => one.name === name);
    if (!next || !operator) return;
    onChange(withValue(withValue(value, [operator.name], undefined), [name], emptyOf(next.shape)));
  };
  const named = words.part(label, words.parts['name'] ?? '');
  return (
    <div className="policy-parts">
      <ValueField
        name="name"
        label={named}
        shape={{ is: 'text' }}
        value={valueAt(value, ['name']) ?? ''}
        isWrong={isWrong}
        onChange={(name) => onChange(withValue(value, ['name'], name))}
      />
      <select
        className="select"
        aria-label={words.compareLabel(label)}
        value={operator?.name}
        onChange={({ target }) => choose(target.value)}
      >
        {operators.map(({ name }) => (
          <option key={name} value={name}>
            {words.operators[name] ?? name}
          </option>
        ))}
      </select>
      {operator && (
        <ValueField
          key={operator.name}
          name={operator.name}
          label={words.part(label, words.operators[operator.name] ?? operator.name)}
          shape={operator.shape}
          value={valueAt(value, [operator.name])}
          isWrong={isWrong}
          onChange={(inner) => onChange(withValue(value, [operator.name], inner))}
        />
      )}
      <Parts {...props} parts={beside} />
    </div>
  );
}
