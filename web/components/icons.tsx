import type { ReactNode } from 'react';
import type { ClockRisk, EscalationKind, EscalationState } from '../api/schemas.ts';

/** Marks of 16 px, drawn for this app. They never speak alone: a word stands beside each. */
function Mark({ children, size = 16 }: { children: ReactNode; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {children}
    </svg>
  );
}

const stroke = {
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** A clock's state by shape: ring, triangle, diamond, bars, tick, dash. */
const risks: { readonly [risk in ClockRisk]: ReactNode } = {
  calm: (
    <>
      <circle cx="8" cy="8" r="5.75" {...stroke} />
      <path d="M8 5v3l2 1.2" {...stroke} />
    </>
  ),
  risk: (
    <>
      <path d="M8 2.2 14.4 13.4H1.6Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6.4v3M8 11.4v.1" stroke="var(--surface)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  missed: (
    <>
      <path
        d="M8 1.2 14.8 8 8 14.8 1.2 8Z"
        fill="currentColor"
        stroke="currentColor"
        strokeLinejoin="round"
      />
      <path d="M6 6l4 4M10 6l-4 4" stroke="var(--surface)" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  paused: <path d="M5.5 3.5v9M10.5 3.5v9" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />,
  met: (
    <>
      <circle cx="8" cy="8" r="5.75" {...stroke} />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" {...stroke} />
    </>
  ),
  ended: <path d="M3.5 8h9" {...stroke} />,
};
export const RiskMark = ({ risk }: { risk: ClockRisk }) => <Mark>{risks[risk]}</Mark>;

/** How far a hand-off has come: empty, half, full ring, tick. */
const pie = (part: ReactNode) => (
  <>
    <circle cx="8" cy="8" r="5.75" {...stroke} />
    {part}
  </>
);
const states: { readonly [state in EscalationState]: ReactNode } = {
  investigating: pie(<path d="M8 8V4.4A3.6 3.6 0 0 1 11.6 8Z" fill="currentColor" />),
  requested: pie(<path d="M8 4.4a3.6 3.6 0 0 1 0 7.2Z" fill="currentColor" />),
  accepted: pie(<circle cx="8" cy="8" r="3.6" fill="currentColor" />),
  answered: pie(<path d="m5.4 8.2 1.8 1.8 3.4-3.8" {...stroke} />),
  coordinating: pie(<path d="M5 8h6M8 5v6" {...stroke} />),
  closed: <path d="m3 8.4 3.2 3.2L13 4.8" {...stroke} />,
  declined: pie(<path d="m6 6 4 4m0-4-4 4" {...stroke} />),
  withdrawn: pie(<path d="M5.5 8h5" {...stroke} />),
  merged: <path d="M4 3v4c0 2 2 3 4 3h4M4 13V7m6 .5L12.5 10 10 12.5" {...stroke} />,
};
export const StateMark = ({ state }: { state: EscalationState }) => <Mark>{states[state]}</Mark>;

export const KindMark = ({ kind }: { kind: EscalationKind }) => (
  <Mark>
    {kind === 'functional' ? (
      <path d="M3 8h9M8.5 4.5 12 8l-3.5 3.5" {...stroke} />
    ) : (
      <path d="M8 13V4M4.5 7.5 8 4l3.5 3.5" {...stroke} />
    )}
  </Mark>
);

const drawn = {
  search: <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14" {...stroke} />,
  close: <path d="m4 4 8 8m0-8-8 8" {...stroke} />,
  down: <path d="m4 6 4 4 4-4" {...stroke} />,
  right: <path d="m6 4 4 4-4 4" {...stroke} />,
  back: <path d="m10 3-5 5 5 5" {...stroke} />,
  up: <path d="m4 10 4-4 4 4" {...stroke} />,
  lock: <path d="M4.5 7.5h7v5.5h-7Zm1.5 0V5.4a2 2 0 0 1 4 0v2.1" {...stroke} />,
  jump: <path d="M3 3.5 8 8l-5 4.5ZM8 3.5 13 8l-5 4.5Z" {...stroke} />,
  sun: (
    <path
      d="M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.5v1M8 13.5v1M1.5 8h1m11 0h1M3.4 3.4l.7.7m7.8 7.8.7.7m0-9.2-.7.7m-7.8 7.8-.7.7"
      {...stroke}
    />
  ),
  moon: <path d="M13 9.6A5.4 5.4 0 0 1 6.4 3 5.4 5.4 0 1 0 13 9.6Z" {...stroke} />,
  system: <path d="M2.5 3h11v7.5h-11ZM6 13.5h4" {...stroke} />,
  keys: <path d="M2 4.5h12v7H2ZM4.5 7h.1m2.3 0h.1m2.3 0h.1m2.2 0h.1M5.5 9.3h5" {...stroke} />,
  inbox: <path d="M2.5 9 4.3 3.5h7.4L13.5 9v3.5h-11ZM2.5 9H6l.8 1.5h2.4L10 9h3.5" {...stroke} />,
  talk: <path d="M2.5 3.5h11v7.5H7.5l-3 2.5V11h-2Z" {...stroke} />,
  views: <path d="M3 4h10M3 8h10M3 12h6" {...stroke} />,
  check: <path d="m3.5 8.5 3 3 6-7" {...stroke} />,
  warn: <path d="M8 2.5 14 13H2ZM8 6.5v3M8 11.3v.1" {...stroke} />,
  copy: <path d="M5.5 5.5h7.5v7.5H5.5ZM3 10.5V3h7.5" {...stroke} />,
  link: (
    <path
      d="M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2-2a2.5 2.5 0 0 0-3.6-3.6l-.8.8m1.2 2.4a2.5 2.5 0 0 0-3.6 0l-2 2a2.5 2.5 0 0 0 3.6 3.6l.8-.8"
      {...stroke}
    />
  ),
  print: <path d="M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7Z" {...stroke} />,
  panel: <path d="M2.5 3h11v10h-11ZM9.5 3v10" {...stroke} />,
  star: (
    <path d="m8 2.5 1.7 3.4 3.8.6-2.8 2.6.7 3.8L8 11.1l-3.4 1.8.7-3.8-2.8-2.6 3.8-.6Z" fill="currentColor" />
  ),
  bolt: <path d="M9 1.8 3.5 9H8l-1 5.2L12.5 7H8Z" fill="currentColor" />,
  more: <path d="M3.5 8h.1M8 8h.1m4.3 0h.1" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  bell: <path d="M3.5 11.5h9L11.2 9V6.8a3.2 3.2 0 0 0-6.4 0V9ZM6.8 13.5h2.4" {...stroke} />,
  filter: <path d="M2.5 4h11M4.5 8h7M6.5 12h3" {...stroke} />,
  board: <path d="M2.5 3h3v10h-3ZM6.5 3h3v6h-3ZM10.5 3h3v8h-3Z" {...stroke} />,
  select: <path d="M2.5 2.5h11v11h-11ZM5.2 8.2l1.9 1.9 3.7-4.2" {...stroke} />,
  clip: (
    <path
      d="m13 7.3-5.2 5.2a3.1 3.1 0 0 1-4.4-4.4l5.4-5.4a2.1 2.1 0 0 1 3 3l-5.3 5.3a1 1 0 0 1-1.5-1.5l4.7-4.7"
      {...stroke}
    />
  ),
  file: <path d="M4 2.5h5L12.5 6v7.5H4ZM9 2.5V6h3.5" {...stroke} />,
  save: <path d="M8 2.5v7m-3-3 3 3 3-3M3 12.8h10" {...stroke} />,
  plus: <path d="M8 3v10M3 8h10" {...stroke} />,
} as const;
export type IconName = keyof typeof drawn;
export const Icon = ({ name, size }: { name: IconName; size?: number }) => (
  <Mark {...(size ? { size } : {})}>{drawn[name]}</Mark>
);
