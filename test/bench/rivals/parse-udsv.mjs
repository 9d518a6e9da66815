// Merely parses: uDSV in pieces, rows of strings that nobody keeps. Prints how many rows there were.
import { createReadStream } from 'node:fs';
import { inferSchema, initParser } from 'udsv';

const decoder = new TextDecoder();
let parser;
let rows = 0;
for await (const piece of createReadStream(process.argv[2], { highWaterMark: 1 << 20 })) {
  const text = decoder.decode(piece, { stream: true });
  parser ??= initParser(inferSchema(text));
  parser.chunk(text, parser.stringArrs, () => {
    rows += 1;
  });
}
parser?.end();
console.log(JSON.stringify({ rows }));
