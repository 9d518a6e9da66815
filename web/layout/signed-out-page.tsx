import { strings } from '../strings/en.ts';
import './signed-out-page.css';

/** There is no password: whoever runs the desk makes a link that works once. */
export function SignedOutPage({ onRetry }: { onRetry: () => void }) {
  const { signedOut } = strings;
  return (
    <main className="signed-out">
      <div className="signed-out-card">
        <h1>{signedOut.title}</h1>
        <p className="quiet">{signedOut.detail}</p>
        <ol>
          {signedOut.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <pre>
          <code>{signedOut.command}</code>
        </pre>
        <button type="button" className="button primary" onClick={onRetry}>
          {signedOut.retry}
        </button>
      </div>
    </main>
  );
}
