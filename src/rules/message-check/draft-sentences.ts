// A draft cut into sentences, each as it stands in the draft, so that a finding can be shown there.

const longest = 20_000;
const shortForm =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|etc|e\.g|i\.e|z\.b|bzw|ca|approx|inc|ltd|\p{L}|\d{1,2})\.$/iu;

/** Quoted lines are somebody else's words. */
export function draftSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.slice(0, longest).split('\n')) {
    if (/^\s*>/.test(line)) continue;
    let open = '';
    for (const piece of line.split(/(?<=[.!?…])\s+/)) {
      open = open === '' ? piece : `${open} ${piece}`;
      if (shortForm.test(open)) continue;
      sentences.push(open.trim());
      open = '';
    }
    sentences.push(open.trim());
  }
  return sentences.filter((sentence) => /\p{L}/u.test(sentence));
}

const asks =
  /\?\s*["”“')\]]*$|\b(?:please|kindly|could you|can you|would you|bitte)\b.{0,40}\b(?:send|tell|provide|share|give|attach|confirm|let (?:me|us) know|forward|specify|include|state|name|check|try|restart|clear|schicken|senden|nennen|geben|teilen|mitteilen|angeben|bestätigen|beschreiben|versuchen|anhängen)\b|\b(?:we|i) (?:still |also )?(?:need|require)\b.{0,40}\b(?:from you|your|the)\b|\b(?:let (?:me|us) know|tell (?:me|us)|send (?:me|us))\b|\b(?:wir|ich) (?:brauchen?|benötigen?)\b/i;

/** Whether a sentence wants something to be told. */
export function isQuestion(sentence: string): boolean {
  return asks.test(sentence);
}
