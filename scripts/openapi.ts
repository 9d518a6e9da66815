// Writes docs/openapi.json and the web's generated types from the contract: `node scripts/openapi.ts`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../src/http/contract/openapi.ts';

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string };
const document = openApiDocument(version);
await mkdir(new URL('web/api/', root), { recursive: true });
await writeFile(new URL('docs/openapi.json', root), `${JSON.stringify(document, null, 2)}\n`);
const types = astToString(await openapiTS(document as unknown as Parameters<typeof openapiTS>[0]));
await writeFile(
  new URL('web/api/openapi.d.ts', root),
  `/** Made by scripts/openapi.ts from the contract; do not edit. */\n${types}`,
);
