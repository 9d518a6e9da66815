/** Small questions to the events of one ticket. */
import { closedMark, resolvedMark } from './log-words.ts';

/** How often work went on after an end; once for each end. `by` 0: whatever is neither resolved nor closed. */
export function reopensOf(marks: Int32Array, count: number, after: number, by: number): number {
  let [times, isEnded] = [0, false];
  for (let index = 0; index < count; index += 1) {
    const mark = marks[index] as number;
    const goesOn = by === 0 ? (mark & (resolvedMark | closedMark | after)) === 0 : (mark & by) !== 0;
    if ((mark & after) !== 0) isEnded = true;
    else if (isEnded && goesOn) {
      times += 1;
      isEnded = false;
    }
  }
  return times;
}

export function firstSaid(words: Int32Array, count: number): number {
  for (let index = 0; index < count; index += 1) if (words[index] !== 0) return words[index] as number;
  return 0;
}

export function lastSaid(words: Int32Array, count: number): number {
  for (let index = count - 1; index >= 0; index -= 1) if (words[index] !== 0) return words[index] as number;
  return 0;
}

export function largest(counters: Int32Array, words: Int32Array, count: number): number {
  let most = -1;
  for (let index = 0; index < count; index += 1)
    most = Math.max(most, counters[words[index] as number] as number);
  return most;
}

export function firstMarked(marks: Int32Array, count: number, mark: number): number {
  for (let index = 0; index < count; index += 1) if (((marks[index] as number) & mark) !== 0) return index;
  return -1;
}
