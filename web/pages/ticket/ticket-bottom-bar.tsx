import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icons.tsx';
import { BottomBar } from '../../layout/bottom-bar.tsx';
import { listOf, paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { paneOf, useTicketPlace } from './ticket-context.ts';

/** On phones: back to the list, the conversation, everything else about the ticket. */
export function TicketBottomBar() {
  const [search, go] = useTicketPlace();
  const pane = paneOf(search);
  return (
    <BottomBar>
      <Link {...paths.queue(listOf(search))}>
        <Icon name="inbox" />
        {strings.bar.queue}
      </Link>
      <button
        type="button"
        className={pane === 'thread' ? 'active' : ''}
        onClick={() => go({ pane: 'thread' })}
      >
        <Icon name="talk" />
        {strings.bar.thread}
      </button>
      <button
        type="button"
        className={pane === 'panel' ? 'active' : ''}
        onClick={() => go({ pane: 'panel' })}
      >
        <Icon name="panel" />
        {strings.bar.panel}
      </button>
    </BottomBar>
  );
}
