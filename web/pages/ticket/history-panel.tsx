import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shadowActsOf } from '../../api/shadow.ts';
import { useMe } from '../../api/questions.ts';
import type { HistoryRow } from '../../api/schemas.ts';
import { useNow } from '../../clock.ts';
import { Sentence } from '../../components/sentence.tsx';
import { ShadowMark } from '../../components/shadow-mark.tsx';
import { strings } from '../../strings/en.ts';
import { dayText, exactText, timeText, zoneName } from '../../times.ts';
import { useTicket } from './ticket-context.ts';

/** What happened, who did it and why, the newest first. */
export function HistoryPanel() {
  const ticket = useTicket();
  const [decisionsOnly, setDecisionsOnly] = useState(false);
  const zone = useMe().person.timeZone;
  const minute = useNow((now) => Math.floor(now / 60_000) * 60_000);
  const rows = ticket.history.filter((row) => row.decision || !decisionsOnly).toReversed();
  const { history } = strings;
  return (
    <section className="card">
      <header className="card-head">
        <h2>{history.label}</h2>
        <span className="spring" />
        <label className="choice second">
          <input
            type="checkbox"
            checked={decisionsOnly}
            onChange={(event) => setDecisionsOnly(event.target.checked)}
          />
          {history.decisions}
        </label>
      </header>
      {rows.length === 0 && <p className="quiet">{history.none}</p>}
      <ol className="history">
        {rows.map((row, place) => {
          const day = dayText(row.at, minute, zone);
          const before = rows[place - 1];
          return (
            <li key={row.seq}>
              {(!before || dayText(before.at, minute, zone) !== day) && (
                <p className="history-day second">
                  {day}, {zoneName(Date.parse(row.at), zone)}
                </p>
              )}
              <div className="history-row">
                <time dateTime={row.at} title={exactText(row.at, zone)} className="second">
                  {timeText(row.at, zone)}
                </time>
                <div>
                  <p>
                    <Sentence text={row.sentence} />
                  </p>
                  {isShadow(row) && <Marked ticketId={ticket.id} seq={row.seq} />}
                  {row.note && <p className="history-note second">{row.note}</p>}
                  {because(row).length > 0 && (
                    <ul className="because second" aria-label={history.because}>
                      {because(row).map((line) => (
                        <li key={line}>
                          <Sentence text={line} />
                        </li>
                      ))}
                    </ul>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A trigger in shadow says what it would have done; nothing else that it says begins so. */
function isShadow({ type, sentence }: HistoryRow): boolean {
  return type === 'trigger-matched' && sentence.startsWith('Would have ');
}

function Marked({ ticketId, seq }: { ticketId: string; seq: number }) {
  const act = useQuery(shadowActsOf(ticketId)).data?.acts.find((one) => one.seq === seq);
  return act ? <ShadowMark key={act.mark?.at} act={act} /> : null;
}

/** What the sentence itself does not say yet. */
function because(row: HistoryRow): readonly string[] {
  const said = row.sentence.toLowerCase();
  return row.because.filter((line) => !said.includes(line.toLowerCase()));
}
