import type { Me } from '../api/schemas.ts';
import { paths } from '../paths.ts';
import { strings } from '../strings/en.ts';

interface DeskPage {
  readonly id: string;
  readonly name: string;
  readonly link: ReturnType<
    (typeof paths)['board' | 'load' | 'duty' | 'handOver' | 'approvals' | 'notices' | 'policy' | 'audits']
  >;
  /** Stands in the bar on top where there is room; the others stand in its menu. */
  readonly inBar: boolean;
}

/** Every page beside queue and settings, in one list: the bar on top, the person's menu and the palette are made of it. */
export function deskPages(me: Me): readonly DeskPage[] {
  const { deskPages: names, notices, top } = strings;
  const mayAudit = me.scopes.includes('history:write');
  const audits: DeskPage = { id: 'audits', name: top.audits, link: paths.audits(), inBar: false };
  return [
    { id: 'board', name: names.board, link: paths.board(), inBar: true },
    { id: 'duty', name: names.duty, link: paths.duty(), inBar: true },
    { id: 'approvals', name: names.approvals, link: paths.approvals(), inBar: true },
    { id: 'load', name: names.load, link: paths.load(), inBar: false },
    { id: 'hand-over', name: names.handOver, link: paths.handOver(), inBar: false },
    { id: 'policy', name: top.policy, link: paths.policy(), inBar: false },
    { id: 'notices', name: notices.title, link: paths.notices(), inBar: false },
    ...(mayAudit ? [audits] : []),
  ];
}
