import { Link, type LinkProps } from '@tanstack/react-router';
import { Icon, type IconName } from '../components/icons.tsx';
import { paths } from '../paths.ts';
import { strings } from '../strings/en.ts';
import { BottomBar } from './bottom-bar.tsx';

/** On phones: back to the queue, and the page that one is on. */
export function PageBar({ link, name, icon = 'panel' }: { link: LinkProps; name: string; icon?: IconName }) {
  return (
    <BottomBar>
      <Link {...paths.queue()}>
        <Icon name="inbox" />
        {strings.bar.queue}
      </Link>
      <Link {...link} className="active">
        <Icon name={icon} />
        {name}
      </Link>
    </BottomBar>
  );
}
