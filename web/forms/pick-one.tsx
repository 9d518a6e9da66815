import './escalate-sheet.css';
import './pick-one.css';

/** One of a few words, all in sight. */
export function PickOne<Word extends string>(props: {
  legend: string;
  name: string;
  words: { readonly [word in Word]: string };
  value: Word | null;
  onPick: (word: Word) => void;
}) {
  return (
    <fieldset className="field">
      <legend className="label">{props.legend}</legend>
      <div className="pills">
        {(Object.keys(props.words) as Word[]).map((word) => (
          <label key={word} className="pill">
            <input
              type="radio"
              name={props.name}
              checked={props.value === word}
              onChange={() => props.onPick(word)}
            />
            <span>{props.words[word]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
