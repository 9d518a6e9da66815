import { type KeyboardEvent, useRef } from 'react';
import { type PanelName, panelNames } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { ClocksPanel } from './clocks-panel.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { EscalationPanel } from './escalation-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { TriagePanel } from './triage-panel.tsx';
import { useTicketPlace } from './ticket-context.ts';
import type { Accepting } from './use-accept-escalation.ts';
import './side-panel.css';

/** Everything about the ticket besides the conversation, in five tabs. */
export function SidePanel({ accept }: { accept: Accepting }) {
  const [search, go] = useTicketPlace();
  const chosen = search.panel ?? 'escalation';
  const tabs = useRef<HTMLDivElement>(null);
  const steer = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = (panelNames.indexOf(chosen) + step + panelNames.length) % panelNames.length;
    go({ panel: panelNames[next] });
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <aside className="side-panel" aria-label={strings.panel.label}>
      <div role="tablist" className="tabs" ref={tabs} aria-label={strings.panel.label} onKeyDown={steer}>
        {panelNames.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls="tab-panel"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => go({ panel: name })}
          >
            {strings.panel.tabs[name]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div
        role="tabpanel"
        id="tab-panel"
        className="panel-body"
        aria-labelledby={`tab-${chosen}`}
        tabIndex={0}
      >
        <Panel name={chosen} accept={accept} />
      </div>
    </aside>
  );
}

function Panel({ name, accept }: { name: PanelName; accept: Accepting }) {
  switch (name) {
    case 'escalation':
      return <EscalationPanel accept={accept} />;
    case 'clocks':
      return <ClocksPanel />;
    case 'customer':
      return <CustomerPanel />;
    case 'history':
      return <HistoryPanel />;
    case 'triage':
      return <TriagePanel />;
  }
}
