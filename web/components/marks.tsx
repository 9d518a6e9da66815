import type { CustomerMark, EscalationState, PersonMark } from '../api/schemas.ts';
import { strings } from '../strings/en.ts';
import { Icon, StateMark } from './icons.tsx';
import './marks.css';

/** A person: initials on a quiet ground, and the name. */
export function Person({ person, you }: { person: PersonMark; you?: boolean }) {
  return (
    <span className="person">
      <Initials name={person.name} />
      <span className="cut">
        {person.name}
        {you && <span className="quiet"> ({strings.strip.you})</span>}
      </span>
    </span>
  );
}

export function Initials({ name }: { name: string }) {
  return (
    <span className="initials" data-tint={tintOf(name)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !word.endsWith('.') && word !== 'Dr');
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** The same person has the same tint everywhere. */
function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return sum % 6;
}

export function Customer({ customer }: { customer: CustomerMark }) {
  return (
    <span className="customer-mark">
      <span className="cut">{customer.name}</span>
      <PlanMark customer={customer} />
    </span>
  );
}

export function PlanMark({ customer }: { customer: CustomerMark }) {
  return (
    <>
      {customer.plan && <span className="plan">{customer.plan}</span>}
      {customer.highValue && (
        <span className="plan-mark" role="img" aria-label={strings.highValue} title={strings.highValue}>
          <Icon name="star" size={12} />
        </span>
      )}
      {customer.express && (
        <span className="plan-mark" role="img" aria-label={strings.express} title={strings.express}>
          <Icon name="bolt" size={12} />
        </span>
      )}
    </>
  );
}

export function State({ state }: { state: EscalationState }) {
  return (
    <span className={`state ${state}`}>
      <StateMark state={state} />
      {strings.escalationStates[state]}
    </span>
  );
}

/** The state's shape where the words beside it tell more; the state is still named. */
export function StateIcon({ state }: { state: EscalationState }) {
  const name = strings.escalationStates[state];
  return (
    <span className={`state ${state}`} role="img" aria-label={name} title={name}>
      <StateMark state={state} />
    </span>
  );
}

/** Severity as filled bars: four for the worst. */
export function SeverityMark({ severity, name }: { severity: number; name?: string | undefined }) {
  const text = strings.severity(severity);
  return (
    <span className={`severity s${severity}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {[0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={1 + bar * 3.2}
            y={10 - bar * 2.4}
            width="2.2"
            height={3 + bar * 2.4}
            rx="0.6"
            className={bar <= 4 - severity ? 'on' : 'off'}
          />
        ))}
      </svg>
      <span>{text}</span>
      {name && <span className="severity-name">{name}</span>}
    </span>
  );
}
