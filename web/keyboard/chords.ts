/** Two keys, one after the other: `g` and then a letter. */

/** The second key is waited for so long. */
const chordMs = 1_200;
const firstKeys = ['g'];

let waiting: { readonly key: string; readonly at: number } | null = null;
let before: string | null = null;
let isListening = false;

/** The first key of a chord, while its second one is told. */
export const keyBefore = (): string | null => before;

/** One listener for all, ahead of every other: parts of the page come and go between two keys. */
export function listenForChords(isTyping: (target: EventTarget | null) => boolean): void {
  if (isListening) return;
  isListening = true;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Shift') return;
      const isSecond = waiting !== null && event.timeStamp - waiting.at < chordMs;
      before = isSecond && waiting ? waiting.key : null;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const begins = !isSecond && isPlain && firstKeys.includes(event.key) && !isTyping(event.target);
      waiting = begins ? { key: event.key, at: event.timeStamp } : null;
    },
    true,
  );
}
