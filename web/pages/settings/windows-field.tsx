import { Icon } from '../../components/icons.tsx';
import { strings } from '../../strings/en.ts';
import { Fault } from './fields.tsx';
import { type Window, wallTimeOf } from './weekly-text.ts';

/** The hours of one day: none, one, or several. */
export function WindowsField(props: {
  day: string;
  windows: readonly Window[];
  fault?: string | undefined;
  onChange: (windows: readonly Window[]) => void;
  onAsBefore?: (() => void) | undefined;
  onRemoveDay?: () => void;
}) {
  const { calendarSettings: words } = strings;
  const { day, windows, onChange } = props;
  const put = (row: number, window: Window) =>
    onChange(windows.map((one, place) => (place === row ? window : one)));
  return (
    <div className="settings-day" role="group" aria-label={day}>
      <span className="settings-day-name">{day}</span>
      <div className="settings-windows">
        {windows.length === 0 && <span className="quiet">{words.closed}</span>}
        {windows.map((window, row) => (
          <WindowLine
            // oxlint-disable-next-line react/no-array-index-key -- hours have no other name than their place
            key={row}
            day={day}
            row={row + 1}
            window={window}
            onChange={(changed) => put(row, changed)}
            onRemove={() => onChange(windows.filter((_, place) => place !== row))}
          />
        ))}
        <Fault text={props.fault} />
      </div>
      <div className="settings-day-acts">
        <button
          type="button"
          className="button small"
          aria-label={words.addHoursTo(day)}
          onClick={() => onChange([...windows, ['09:00', '17:00']])}
        >
          {words.addHours}
        </button>
        {props.onAsBefore && (
          <button
            type="button"
            className="button small bare"
            aria-label={words.asBeforeOf(day)}
            onClick={props.onAsBefore}
          >
            {words.asBefore}
          </button>
        )}
        {props.onRemoveDay && (
          <button
            type="button"
            className="button bare icon"
            aria-label={words.removeDay(day)}
            onClick={props.onRemoveDay}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  );
}

function WindowLine(props: {
  day: string;
  row: number;
  window: Window;
  onChange: (window: Window) => void;
  onRemove: () => void;
}) {
  const { calendarSettings: words } = strings;
  const {
    day,
    row,
    window: [from, to],
  } = props;
  return (
    <span className="settings-window">
      <TimeInput label={words.from(day, row)} value={from} onChange={(time) => props.onChange([time, to])} />
      –
      <TimeInput label={words.to(day, row)} value={to} onChange={(time) => props.onChange([from, time])} />
      <button
        type="button"
        className="button bare icon"
        aria-label={words.removeHours(day, row)}
        onClick={props.onRemove}
      >
        <Icon name="close" />
      </button>
      {isNextDay(from, to) && <span className="second">{words.nextDay}</span>}
    </span>
  );
}

function isNextDay(from: string, to: string): boolean {
  return to <= from && /^\d\d:\d\d$/.test(to) && to !== '00:00';
}

/** Around the clock, whatever the browser's language: its own field would say "12:00 AM". */
function TimeInput(props: { label: string; value: string; onChange: (time: string) => void }) {
  return (
    <input
      className="input"
      placeholder="00:00"
      maxLength={5}
      autoComplete="off"
      aria-label={props.label}
      value={props.value}
      onChange={({ target }) => props.onChange(target.value)}
      onBlur={({ target }) => props.onChange(wallTimeOf(target.value))}
    />
  );
}
