// Cuts a message into sentences, leaving out greetings, thanks and signatures.

const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|sehr geehrte\S*|liebe\S*)\b[^.!?]{0,60}$/i;
const farewell =
  /^(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|greetings|wishes)|cheers|sincerely|yours|best|sent from my|danke|vielen dank|mit freundlichen|viele grüße|beste grüße|gruß|mfg|--\s*$)/i;

/** Longer ones are logs or lists and say nothing in one sentence. */
const longestSentence = 400;

/** In their order. A full stop within a number, a version, an address or a short form ends nothing. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const paragraph of paragraphs(text)) {
    let rest = '';
    for (const piece of paragraph.split(/(?<=[.!?…])\s+(?=["'“„(]?[\p{Lu}\p{N}])/u)) {
      rest = rest === '' ? piece : `${rest} ${piece}`;
      if (endsInShortForm(rest)) continue;
      sentences.push(rest.trim());
      rest = '';
    }
    if (rest !== '') sentences.push(rest.trim());
  }
  return sentences.filter((sentence) => sentence.length <= longestSentence && /\p{L}.*\p{L}/u.test(sentence));
}

/** Lines that belong together; what follows a farewell is a signature. */
function paragraphs(text: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (farewell.test(line) && line.length < 60) break;
    const isApart =
      line === '' || /^[-*•>]\s|^\d+[.)]\s/.test(line) || greeting.test(line.replace(/[,!]$/, ''));
    if (isApart && open !== '') {
      found.push(open);
      open = '';
    }
    if (line === '' || greeting.test(line.replace(/[,!]$/, '')) || line.startsWith('>')) continue;
    open = open === '' ? line.replace(/^(?:[-*•]|\d+[.)])\s+/, '') : `${open} ${line}`;
  }
  return open === '' ? found : [...found, open];
}

function endsInShortForm(text: string): boolean {
  return /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|etc|e\.g|i\.e|z\.b|bzw|ca|approx|inc|ltd|\p{L})\.$/iu.test(
    text,
  );
}
