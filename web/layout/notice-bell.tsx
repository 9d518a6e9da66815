import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { myNotices, useReadNotices } from '../api/notices.ts';
import { Icon } from '../components/icons.tsx';
import { Menu } from '../components/menu.tsx';
import { DeskNoticeLink, NoticeLink } from '../components/notice-link.tsx';
import { paths } from '../paths.ts';
import { noticePageStrings } from '../strings/en-notices.ts';
import { strings } from '../strings/en.ts';
import './notice-bell.css';

/** They stand above the others, which shall be seen, too. */
const deskMax = 20;

/** What the reader was told, newest first; opening one reads it. */
export function NoticeBell() {
  const { data } = useQuery(myNotices);
  const read = useReadNotices();
  const { notices: words } = strings;
  const unread = data?.unread ?? 0;
  const label = (
    <>
      <Icon name="bell" />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? words.more : unread}
        </span>
      )}
    </>
  );
  return (
    <Menu label={label} name={words.open(unread)} className="button bare icon small bell">
      {(close) => (
        <div className="notices">
          <p className="notices-head">
            <strong>{words.title}</strong>
            {unread > 0 && (
              <button type="button" className="link second" onClick={() => read.mutate(null)}>
                {words.allRead}
              </button>
            )}
          </p>
          {data?.notices.length === 0 && data.desk.length === 0 && (
            <p className="quiet notices-none">{words.none}</p>
          )}
          <ul>
            {data?.desk.slice(0, deskMax).map((notice) => (
              <li key={notice.id} className={notice.read ? 'told' : 'told unread'}>
                <DeskNoticeLink
                  notice={notice}
                  onFollow={() => {
                    if (!notice.read) read.mutate([notice.id]);
                    close();
                  }}
                />
              </li>
            ))}
            {data?.notices.map((notice) => (
              <li key={notice.id} className={notice.read ? 'told' : 'told unread'}>
                <NoticeLink
                  notice={notice}
                  onFollow={() => {
                    if (!notice.read) read.mutate([notice.id]);
                    close();
                  }}
                />
              </li>
            ))}
          </ul>
          <p className="notices-none">
            <Link {...paths.notices()} onClick={close}>
              {noticePageStrings.toPage}
            </Link>
          </p>
        </div>
      )}
    </Menu>
  );
}
