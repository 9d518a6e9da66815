import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticeCounts } from '../../api/notices.ts';
import { useMe } from '../../api/questions.ts';
import { useNow } from '../../clock.ts';
import { Hint } from '../../components/hint.tsx';
import { paths } from '../../paths.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { noticePageStrings as words } from '../../strings/en-notices.ts';
import { dateText, instantText } from '../../times.ts';

/** How much reaches the reader, how much of it at night, and what waits for the end of his quiet hours. */
export function NoticeFigures() {
  const { data } = useQuery(noticeCounts);
  const zone = useMe().person.timeZone;
  const until = useNow((now) => (data?.waiting ? instantText(data.waiting.until, now, zone) : ''));
  const isThisWeek = useNow((now) => {
    const newest = data?.weeks[0];
    return newest !== undefined && now - Date.parse(newest.from) < 7 * 86_400_000;
  });
  if (!data) return null;
  const newest = isThisWeek ? data.weeks[0] : undefined;
  return (
    <aside className="notice-figures" aria-label={words.counts}>
      <h2>{newest ? words.thisWeek(newest.told, newest.atNight) : words.nothing}</h2>
      {data.waiting && <p>{words.waiting(data.waiting.count, until)}</p>}
      {data.kinds.length > 0 && (
        <>
          <h3>{words.kinds}</h3>
          <dl className="notice-kinds">
            {data.kinds.map(({ kind, label, count }) => (
              <div key={kind}>
                <dt>{label}</dt>
                <dd className="number">{count}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {data.weeks.length > 0 && (
        <table className="notice-weeks">
          <caption>{words.weeks}</caption>
          <thead>
            <tr>
              <th scope="col">{words.week}</th>
              <th scope="col" aria-label={words.told}>
                {words.told}
                <Hint about={words.told.toLowerCase()}>{hintStrings.notices.told}</Hint>
              </th>
              <th scope="col" aria-label={words.atNight}>
                {words.atNight}
                <Hint about={words.atNight.toLowerCase()}>{hintStrings.notices.atNight}</Hint>
              </th>
              <th scope="col">{words.mailed}</th>
            </tr>
          </thead>
          <tbody>
            {data.weeks.map(({ from, told, atNight, mailed }) => (
              <tr key={from}>
                <th scope="row">{dateText(from)}</th>
                <td>{told}</td>
                <td>{atNight}</td>
                <td>{mailed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="second notice-zone">{words.zone(data.zone)}</p>
      <p>
        <Link {...paths.settings('you')}>{words.change}</Link>
      </p>
    </aside>
  );
}
