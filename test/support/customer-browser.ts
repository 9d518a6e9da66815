import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

/** A customer's browser without scripts and cookies: what a page holds, and its forms as they are sent. */
export interface CustomerBrowser {
  look(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  send(path: string, fields: Record<string, string>): Promise<LightMyRequestResponse>;
  /** As a form with files is sent; `cutAt`: so many bytes of it come. */
  sendFiles(
    path: string,
    fields: Record<string, string>,
    files: readonly { readonly name: string; readonly content: Buffer }[],
    cutAt?: number,
  ): Promise<LightMyRequestResponse>;
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
    sendFiles: (path, fields, files, cutAt) =>
      server.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'multipart/form-data; boundary=xYzZy', 'sec-fetch-site': 'same-origin' },
        payload: multipart(fields, files).subarray(0, cutAt),
      }),
  };
}

function multipart(
  fields: Record<string, string>,
  files: readonly { readonly name: string; readonly content: Buffer }[],
): Buffer {
  const named = (name: string) => `--xYzZy\r\nContent-Disposition: form-data; name="${name}"`;
  const texts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`${named(name)}\r\n\r\n${value}\r\n`),
  );
  const sent = files.flatMap(({ name, content }) => [
    Buffer.from(`${named('files')}; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...texts, ...sent, Buffer.from('--xYzZy--\r\n')]);
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
