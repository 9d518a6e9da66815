import { Link } from '@tanstack/react-router';
import type { DeskNotice, Notice } from '../api/notices.ts';
import { paths } from '../paths.ts';
import { strings } from '../strings/en.ts';
import { Moment, TimeOfDay } from './moment.tsx';
import { Sentence } from './sentence.tsx';

/** A notice about no ticket, which leads to where it is dealt with. `ofDay`: it stands below its day. */
export function DeskNoticeLink(props: { notice: DeskNotice; ofDay?: boolean; onFollow: () => void }) {
  const { notice, ofDay = false, onFollow } = props;
  return (
    <Link {...(notice.rotaId === null ? paths.handOver() : paths.rota(notice.rotaId))} onClick={onFollow}>
      <span className="told-line">
        <strong>{notice.label}</strong>
        <span className="second">{ofDay ? <TimeOfDay at={notice.at} /> : <Moment at={notice.at} />}</span>
      </span>
      <span className="second">{notice.sentence}</span>
    </Link>
  );
}

/** A notice about a ticket, which leads there. `ofDay`: it stands below its day. */
export function NoticeLink(props: { notice: Notice; ofDay?: boolean; onFollow: () => void }) {
  const { notice, ofDay = false, onFollow } = props;
  return (
    <Link {...paths.ticket(notice.ticket.id, notice.clock ? { panel: 'clocks' } : {})} onClick={onFollow}>
      <span className="told-line">
        <strong>{notice.label}</strong>
        <span className="second">{ofDay ? <TimeOfDay at={notice.at} /> : <Moment at={notice.at} />}</span>
      </span>
      <span className="cut">
        #{notice.ticket.number} {notice.ticket.subject}
      </span>
      <span className="second">
        <Sentence text={notice.sentence} />
        {notice.over && ` · ${strings.notices.over}`}
      </span>
    </Link>
  );
}
