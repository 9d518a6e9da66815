import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** A customer's browser without scripts and cookies: what a page holds, and its forms as they are sent. */
export interface CustomerBrowser {
  look(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  send(path: string, fields: Record<string, string>): Promise<LightMyRequestResponse>;
}

export function customerBrowser(server: FastifyInstance): CustomerBrowser {
  return {
    look: (path, headers = {}) => server.inject({ method: 'GET', url: path, headers }),
    send: (path, fields) =>
      server.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: new URLSearchParams(fields).toString(),
      }),
  };
}

/** The words of a page as people read them. */
export function readText(html: string): string {
  return html
    .replace(/<style>[^<]*<\/style>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

/** Where a form of the page goes, with its hidden fields. */
export function formOf(html: string, ending: string): { path: string; fields: Record<string, string> } {
  const form = [...html.matchAll(/<form method="post" action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, action = '']) => action.split('?')[0]?.endsWith(ending),
  );
  if (!form) throw new Error(`The page has no form to ${ending}.`);
  const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  return {
    path: String(form[1]).replaceAll('&amp;', '&'),
    fields: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
  };
}
