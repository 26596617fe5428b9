// Writes a brotli copy beside each file that is named, by the encoder of Google that Node brings.

import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // What repeats in a module stands at any distance, never aligned. Tried: these are the best for it.
    [constants.BROTLI_PARAM_NPOSTFIX]: 3,
    [constants.BROTLI_PARAM_NDIRECT]: 120,
  };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}
