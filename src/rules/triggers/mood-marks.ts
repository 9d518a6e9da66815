// What signs, smileys and hashtags tell of mood. They speak in every language.
import type { MoodWords } from './languages/mood-words.ts';

export interface MoodMark {
  /** Of ours: the kind of mark, or the part by which a hashtag complains. */
  readonly mark: string;
  /** Above 0 it complains. */
  readonly points: number;
}

const bad = /[😠-😥😩-😭😒-😔😞😟😑😐😕😖👎💩🙄🤬😤🖕😡😢😰😓]/u;
const good = /[😀-😆😉-😎😘😚😜👍👏🙌❤💙💚💛💜💕🎉🙏😊😍👌✨🌟🥰🤗😇]/u;
const marks =
  /#[\p{L}\p{N}_]{3,60}|[:;=]['’]?-?[()/\\|DPp](?![\p{L}/])|&lt;3|<3|[!?]*\?[!?]*!|!+\?|\?{2,}|!{2,}|\p{Extended_Pictographic}/gu;
/** Marks that are looked at; more of them say no more. */
const mostMarks = 30;

export function moodMarks(text: string, each: readonly MoodWords[]): MoodMark[] {
  if (!mayHoldMark(text)) return [];
  const found = new Map<string, MoodMark>();
  let count = 0;
  for (const [written] of text.matchAll(marks)) {
    if (++count > mostMarks) break;
    const mark = readMark(written, each);
    if (mark !== null) found.set(mark.mark, mark);
  }
  return [...found.values()];
}

/** Most texts have none of the signs with which a mark begins, and are done with. */
function mayHoldMark(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f || unit === 0x23 || (unit >= 0x3a && unit <= 0x3d) || unit === 0x26) return true;
    const isShout = unit === 0x21 || unit === 0x3f;
    if (isShout && (before === 0x21 || before === 0x3f)) return true;
    before = unit;
  }
  return false;
}

function readMark(written: string, each: readonly MoodWords[]): MoodMark | null {
  const first = written[0];
  if (first === '#') return readTag(written.slice(1).toLowerCase(), each);
  if (first === '!' || first === '?') return readShout(written);
  if (first === ':' || first === ';' || first === '=') {
    return /[(/\\|]/.test(written) ? { mark: ':(', points: 1 } : { mark: ':)', points: -1 };
  }
  if (written.endsWith('3') || good.test(written)) return { mark: '🙂', points: -1 };
  return bad.test(written) ? { mark: '🙁', points: 1 } : null;
}

function readShout(written: string): MoodMark {
  if (written.includes('?'))
    return written.includes('!') ? { mark: '?!', points: 0.6 } : { mark: '??', points: 0.4 };
  return { mark: '!!', points: 0.1 };
}

function readTag(tag: string, each: readonly MoodWords[]): MoodMark | null {
  for (const { badTags, goodTags } of each) {
    const complaint = badTags.find((part) => tag.includes(part));
    if (complaint !== undefined) return { mark: `#${complaint}`, points: 1.5 };
    const praise = goodTags.find((part) => tag.includes(part));
    if (praise !== undefined) return { mark: `#${praise}`, points: -1.2 };
  }
  return null;
}
