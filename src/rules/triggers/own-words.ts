// A mail without what others said before: quoted lines, and the thread that mail programs put below an answer. What was
// forwarded stays, because it is why the mail was sent.

/** "On Tue 21 Apr 2026, Ben wrote:" and its kin open the thread below. Lengths are bounded, so that nothing is slow. */
const threadBelow = [
  /^[ \t]*On .{5,200}(?:\n.{0,100})? wrote:[ \t]*$/m,
  /^[ \t]*Am .{5,200}(?:\n.{0,100})? schrieb.{0,100}:[ \t]*$/m,
  /^[ \t]*-{2,10}[ \t]{0,5}(?:Original Message|Ursprüngliche Nachricht|Originalnachricht)[ \t]{0,5}-{2,10}/im,
  /^[ \t]*_{10,60}[ \t]*\r?\n[ \t]*(?:From|Von):/m,
];

export const forwardMark =
  /^[ \t]*(?:-{2,20}[ \t]{0,5})?(?:Forwarded message|Begin forwarded message|Weitergeleitete Nachricht|Anfang der weitergeleiteten (?:Nachricht|E-Mail))\b/im;

/** The text whole where nothing else would be left. */
export function ownWords(text: string): string {
  let end = text.length;
  if (!forwardMark.test(text)) {
    for (const mark of threadBelow) end = Math.min(end, mark.exec(text)?.index ?? end);
  }
  const own = text
    .slice(0, end)
    .split('\n')
    .filter((line) => !/^[ \t]*>/.test(line))
    .join('\n');
  return own.trim() === '' ? text : own;
}
