// What the page says comes from the very tables that lie beside it as CSV.

const report = JSON.parse(document.getElementById("data").textContent);
const count = new Intl.NumberFormat(report.language === "id" ? "id-ID" : "en-GB");
const percent = new Intl.NumberFormat(report.language === "id" ? "id-ID" : "en-GB",
                                      { style: "percent", maximumFractionDigits: 0 });
const calendar = new Intl.DateTimeFormat(report.language === "id" ? "id-ID" : "en-GB",
                                         { dateStyle: "medium", timeZone: "UTC" });
const word = name => report.words[name] || name;
const isNumber = text => /^-?\d+(\.\d+)?$/.test(text);
const shown = text => /^-?\d+$/.test(text) ? count.format(Number(text)) : text;
const day = text => calendar.format(new Date(text));
const sum = (records, name) => records.reduce((total, record) => total + Number(record[name] || 0), 0);

// The rows of a CSV text as lists of cells: every quote doubled inside quotes, LF line ends.
function rowsOf(text) {
  const rows = [];
  let row = [], cell = "", quoted = false;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += c; ++i; }
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") { row.push(cell); cell = ""; }
    else if (c === "\n") { row.push(cell); rows.push(row); row = []; cell = ""; }
    else cell += c;
  }
  return rows;
}

// The table of that name: its columns, and a record for each row; nothing for a table that is not there.
function tableOf(name) {
  const [header, ...rows] = rowsOf(report.tables[name] || "");
  if (!header) return { header: [], records: [] };
  return { header, records: rows.map(row => Object.fromEntries(header.map((column, i) => [column, row[i]]))) };
}

function groups(records, key, value) {
  const sums = new Map();
  for (const record of records)
    sums.set(key(record), (sums.get(key(record)) || 0) + value(record));
  return [...sums].map(([name, total]) => ({ name, value: total }));
}
