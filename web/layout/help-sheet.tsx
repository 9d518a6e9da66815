import { Sheet } from '../components/sheet.tsx';
import { type KeyAction, keymap, keyPlaces } from '../keyboard/keymap.ts';
import { KeysOf } from '../components/keys-of.tsx';
import { strings } from '../strings/en.ts';
import './help-sheet.css';

/** Every key, from the one list of keys. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={strings.help.title} size="middle" onClose={onClose}>
      <div className="help">
        {keyPlaces.map((place) => (
          <section key={place}>
            <h3>{strings.help.places[place]}</h3>
            <dl>
              {(Object.keys(keymap) as KeyAction[])
                .filter((action) => keymap[action].where === place)
                .map((action) => (
                  <div key={action}>
                    <dt>{strings.keys[action]}</dt>
                    <dd>
                      <KeysOf action={action} />
                      <span className="unseen">{keymap[action].shown.join(' ')}</span>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
