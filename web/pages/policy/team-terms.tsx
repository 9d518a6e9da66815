import type { PolicyOutline } from '../../api/policy.ts';
import { policyStrings } from '../../strings/en-policy.ts';
import { strings } from '../../strings/en.ts';
import { lengthOf } from './path-length.ts';

const { map: words, matrix } = policyStrings;

/** What a team takes and does not, what leads there, whom it asks now, and its clocks. */
export function TeamTerms({ outline, teamId }: { outline: PolicyOutline; teamId: string }) {
  const tiers = outline.tiers.filter(({ team }) => team.id === teamId);
  const led = outline.paths.filter(({ team }) => team.id === teamId);
  const ids = new Set(led.map(({ id }) => id));
  const leads = (pathId: string | null) => pathId !== null && ids.has(pathId);
  const types = outline.issueTypes.filter(({ cells }) =>
    cells.some(({ kind, pathId }) => kind === 'functional' && leads(pathId)),
  );
  const rows = outline.rows.filter(({ pathId }) => leads(pathId));
  const triggers = outline.triggers.filter(({ pathId }) => leads(pathId));
  const name = (tiers[0] ?? led[0])?.team.name ?? teamId;
  return (
    <div className="policy-terms">
      <h3>{name}</h3>
      <dl className="policy-facts">
        <Said of={words.takes} texts={[...tiers, ...led].map(({ takes }) => takes)} />
        <Said of={words.takesNot} texts={[...tiers, ...led].map(({ takesNot }) => takesNot)} />
        <Said of={words.tools} texts={tiers.map(({ tools }) => tools)} />
        <Said of={words.authority} texts={tiers.map(({ authority }) => authority)} />
        <Said
          of={words.complete}
          texts={[...tiers, ...led].map(({ handOffCompleteWhen }) => handOffCompleteWhen)}
        />
        <Said
          of={words.askedNow}
          texts={led.slice(0, 1).map((path) => `${path.asked.name}: ${path.askedWhy}`)}
        />
        <Said of={words.paths} texts={led.map(sayPath)} />
        <Said of={words.types} texts={types.map(({ name: type }) => type)} />
        <Said of={words.rows} texts={rows.map(({ number, when }) => `${number}: ${when}`)} />
        <Said of={words.triggers} texts={triggers.map((one) => `${one.name}: ${one.when}`)} />
      </dl>
    </div>
  );
}

function sayPath(path: PolicyOutline['paths'][number]): string {
  const parts = [
    strings.kinds[path.kind].toLowerCase(),
    matrix.accept(lengthOf(path, 'acknowledge') ?? matrix.none),
    words.packet[path.packet],
  ];
  return `${path.name}: ${parts.join(', ')}`;
}

/** The same words of tier and path stand once. */
function Said({ of, texts }: { of: string; texts: readonly (string | null)[] }) {
  const said = [...new Set(texts.filter((text) => text !== null))];
  if (said.length === 0) return null;
  return (
    <div>
      <dt>{of}</dt>
      <dd>
        {said.map((text) => (
          <span key={text} className="block">
            {text}
          </span>
        ))}
      </dd>
    </div>
  );
}
