import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchTerms } from '../../src/rules/search/search-terms.ts';
import { anyTermQuery, termQueries } from '../../src/storage/search-words.ts';
import { testServers } from '../support/test-postgres.ts';
import { openTestStore, type TestStore } from '../support/test-workspace.ts';

describe.each(testServers())('what is typed into a search on $name', ({ address }) => {
  let store: TestStore;
  let client: Client;
  beforeAll(async () => {
    store = await openTestStore(address);
    client = new Client(store.connection);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await store.close();
  });

  async function finds(query: string | null, said: string): Promise<boolean> {
    const { rows } = await client.query<{ found: boolean | null }>(
      `select words_of($1) @@ to_tsquery('simple', $2) as found`,
      [said, query],
    );
    return rows[0]?.found ?? false;
  }

  it.each([
    ['refund', 'Where is my REFUND?', true],
    ['refu', 'Where is my refund?', true],
    ['re', 'Where is my refund?', false],
    ['refu ', 'Where is my refund?', false],
    ['refund my', 'my invoice and the refund', true],
    ['"my refund"', 'my invoice and the refund', false],
    ['"my refund"', 'I want my refund now', true],
    ['"my refund', 'I want my refunding now', false],
    ['refund -invoice', 'my invoice and the refund', false],
    ['refund -invoice', 'the refund', true],
    ['-invoice', 'the refund', false],
    ['SO-48213', 'my order so-48213 came twice', true],
    ['48213', 'my order SO-48213 came twice', true],
    ['SO-4821', 'my order SO-48213 came twice', true],
    ['SO-48213', 'SO 77 and 48213', false],
    ['req_7f3a91c2', 'It said req_7f3a91c2.', true],
    ['7f3a', 'It said req_7f3a91c2.', true],
    ['lindqvist', 'write to marta@lindqvist.example', true],
    ['marta@lindqvist.example', 'write to Marta@Lindqvist.example!', true],
    ['dvorak', 'Ask Marek Dvořák', true],
    ['Dvořák', 'Ask Marek Dvorak', true],
    ['überweisung', 'Die UBERWEISUNG fehlt', true],
    ['счёт', 'Где мой счет?', true],
    ['请款', '请款 失败', true],
    ["don't", "I don't know", true],
    ['1.5', 'version 1.5', true],
    ["a'b | !c & (d:*", "a'b c d", true],
    ['/api/v2/export', 'GET https://desk.example/api/v2/export?x=1', true],
    ['…', 'nothing to look for', false],
    ['', 'nothing to look for', false],
  ])('%j in %j: %s', async (typed, said, found) => {
    expect(await finds(typedQuery(typed), said)).toBe(found);
  });

  it('any word of what was said finds it, whatever its letters and signs, and nothing breaks the search', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((one) => one.replaceAll('\0', ''));
    const word = fc.stringMatching(/^[a-z]{1,6}[_./@-]?[0-9]{0,5}$/);
    await fc.assert(
      fc.asyncProperty(text, word, text, async (before, asked, after) => {
        await finds(typedQuery(before), after);
        expect(await finds(typedQuery(asked), `${before} ${asked} ${after}`)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('one of several words is enough where any will do', async () => {
    const any = (...words: string[]) => anyTermQuery(words.flatMap((word) => searchTerms(`${word} `)));
    expect(await finds(any('blank', 'pdf'), 'the PDF is white')).toBe(true);
    expect(await finds(any('blank', 'csv'), 'the PDF is white')).toBe(false);
  });
});

/** All of them in one text. */
function typedQuery(typed: string): string | null {
  const { wanted, unwanted } = termQueries(searchTerms(typed));
  const all = [...wanted.map((term) => `(${term})`), ...unwanted.map((term) => `!(${term})`)];
  return all.length === 0 ? null : all.join(' & ');
}
