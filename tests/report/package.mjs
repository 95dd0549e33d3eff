// node package.mjs DATAPACKAGE: the data package in the validator of the format's own makers, every row
// cast by its Table Schema. Ends with "N passed, N failed".

import { createRequire } from "node:module";

const { Package } = createRequire(import.meta.url)("datapackage");
let passed = 0, failed = 0;

function check(sentence, good, shown) {
  if (good) return void ++passed;
  ++failed;
  console.log("FAILED: " + sentence, String(shown).slice(0, 500));
}

const data = await Package.load(process.argv[2]);
check("the package is valid", data.valid, data.errors);
check("it names what it was made of", data.descriptor.sources.length > 0 &&
      data.descriptor.sources.every(source => /^sha256:[0-9a-f]{64}$/.test(source.hash)), data.descriptor.sources);
for (const resource of data.resources) {
  check(resource.name + " has a Table Schema", resource.tabular && resource.schema.valid, resource.schema.errors);
  const trouble = await resource.read({ cast: true }).then(() => "", error => [error.message, ...(error.errors || []).map(e => e.message)].join("; "));
  check(resource.name + " keeps it in every row", !trouble, trouble);
}
console.log(`${passed} passed, ${failed} failed`);
