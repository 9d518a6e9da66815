import { Link, useNavigate } from '@tanstack/react-router';
import { packetMarkdown, useMe } from '../../api/questions.ts';
import type { PacketView } from '../../api/schemas.ts';
import { Icon } from '../../components/icons.tsx';
import { tell } from '../../layout/news.tsx';
import { paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { wallText } from '../../times.ts';

/** The versions, and the ways to carry a packet elsewhere. Not printed. */
export function PacketActions({ packet, newest }: { packet: PacketView; newest: number }) {
  const { packetPage } = strings;
  const zone = useMe().person.timeZone;
  const navigate = useNavigate();
  const newestFirst = [...packet.versions].sort((one, other) => other.version - one.version);
  const copy = async (text: Promise<string>, done: string) => {
    try {
      await navigator.clipboard.writeText(await text);
      tell(done);
    } catch {
      tell(packetPage.cannotCopy);
    }
  };
  const link = new URL(
    `/escalations/${packet.escalationId}/packet?version=${packet.version}`,
    location.origin,
  ).href;
  return (
    <div className="packet-bar">
      <Link
        {...paths.ticket(packet.ticketId, { escalation: packet.header.escalationNumber })}
        className="button bare"
      >
        <Icon name="back" /> {packetPage.open}
      </Link>
      <span className="spring" />
      <select
        className="select packet-version"
        aria-label={packetPage.versions}
        value={packet.version}
        onChange={(event) => {
          const version = Number(event.target.value);
          void navigate(paths.packet(packet.escalationId, version === newest ? {} : { version }));
        }}
      >
        {newestFirst.map(({ version, writtenAt, writtenBy }) => (
          <option key={version} value={version}>
            {packetPage.versionBy(
              version,
              writtenBy?.name ?? strings.app,
              wallText(Date.parse(writtenAt), zone),
            )}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button"
        onClick={() => void copy(Promise.resolve(link), packetPage.linkCopied)}
      >
        <Icon name="link" /> <span className="label-wide">{packetPage.copyLink}</span>
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void copy(packetMarkdown(packet.escalationId), packetPage.copied)}
      >
        <Icon name="copy" /> <span className="label-wide">{packetPage.copyMarkdown}</span>
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        <Icon name="print" /> <span className="label-wide">{packetPage.print}</span>
      </button>
    </div>
  );
}
