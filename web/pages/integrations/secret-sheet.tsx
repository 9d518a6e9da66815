import { Sheet } from '../../components/sheet.tsx';
import { tell } from '../../layout/news.tsx';
import { strings } from '../../strings/en.ts';

/** The one time that a secret is on the screen. */
export function SecretSheet(props: { secret: string; note?: string; onClose: () => void }) {
  const { integrations } = strings;
  const copy = () =>
    void navigator.clipboard.writeText(props.secret).then(
      () => tell(integrations.copied),
      () => tell(strings.packetPage.cannotCopy),
    );
  return (
    <Sheet
      title={integrations.secretTitle}
      onClose={props.onClose}
      onSubmit={props.onClose}
      foot={
        <>
          <button type="button" className="button" onClick={copy}>
            {integrations.copy}
          </button>
          <button type="submit" className="button primary">
            {integrations.done}
          </button>
        </>
      }
    >
      <p>{integrations.secretDetail}</p>
      {props.note && <p className="quiet">{props.note}</p>}
      <input
        className="input"
        readOnly
        value={props.secret}
        aria-label={integrations.secretTitle}
        data-first
      />
    </Sheet>
  );
}
