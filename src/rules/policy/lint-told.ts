// Words for people that nobody stands behind reach nobody: in the matrix as in what triggers do.
import type { Policy } from '../../model/policy.ts';
import { toldWords } from '../../model/told-words.ts';
import { plain } from '../routing/told-people.ts';
import { placedRows } from './matrix-rows.ts';
import { didYouMean } from './nearest-word.ts';
import { atValue, type KnownRecords, type PolicyFindings } from './policy-finding.ts';

export function lintTold(policy: Policy, known: KnownRecords, findings: PolicyFindings): void {
  for (const { row, at } of placedRows(policy)) lintWords(row.told ?? [], [...at, 'told'], known, findings);
  policy.triggers.forEach(({ then }, index) =>
    lintWords(then.notify ?? [], ['triggers', index, 'then', 'notify'], known, findings),
  );
  policy.chains.forEach(({ steps }, index) => {
    steps.forEach(({ tell = [] }, place) =>
      lintWords(tell, ['chains', index, 'steps', place, 'tell'], known, findings),
    );
  });
}

function lintWords(
  words: readonly string[],
  path: readonly (string | number)[],
  known: KnownRecords,
  findings: PolicyFindings,
): void {
  const teams = [...known.teams].map((team) => `team ${team}`);
  const isKnown = (word: string) =>
    (toldWords as readonly string[]).includes(plain(word)) || teams.map(plain).includes(plain(word));
  words.forEach((word, place) => {
    if (isKnown(word)) return;
    const near = didYouMean(word, [...toldWords, ...teams]);
    const mend = near === '' ? `Use one of ${toldWords.join(', ')}, or "team" and the id of a team.` : near;
    findings.doubts.push(atValue([...path, place], `nobody is known as "${word}", so nobody is told`, mend));
  });
}
