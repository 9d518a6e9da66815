import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Icon } from '../../components/icons.tsx';
import { KeysOf } from '../../components/keys-of.tsx';
import { strings } from '../../strings/en.ts';

/** Searches while you type; the words stand in the address. */
export function QueueSearchBox(props: {
  value: string;
  onSearch: (words: string) => void;
  ref: Ref<HTMLInputElement>;
}) {
  const [words, setWords] = useState(props.value);
  const box = useRef<HTMLInputElement>(null);
  const sent = useRef(props.value);
  useImperativeHandle(props.ref, () => box.current as HTMLInputElement);

  useEffect(() => {
    if (props.value === sent.current) return;
    sent.current = props.value;
    setWords(props.value);
  }, [props.value]);
  useEffect(() => {
    const asked = words.trim();
    if (asked === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = asked;
      props.onSearch(asked);
    }, 200);
    return () => clearTimeout(timer);
  }, [words]);

  return (
    <search className="queue-search">
      <Icon name="search" size={14} />
      <input
        ref={box}
        className="input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={strings.queue.searchLabel}
        placeholder={strings.queue.search}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (words) setWords('');
          else box.current?.blur();
        }}
      />
      {words ? (
        <button
          type="button"
          className="queue-search-clear"
          aria-label={strings.queue.clearSearch}
          onClick={() => setWords('')}
        >
          <Icon name="close" size={14} />
        </button>
      ) : (
        <KeysOf action="search" />
      )}
    </search>
  );
}
