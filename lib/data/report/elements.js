// Headings, notes and tables.

const page = document.getElementById("page");

function make(tag, text, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
}

function section(id, title, note) {
  const part = make("section", "", { id, "aria-labelledby": id + "-title" });
  part.append(make("h2", title, { id: id + "-title" }));
  if (note) part.append(make("p", note, { class: "note" }));
  document.getElementById("ways").append(make("a", title, { href: "#" + id }));
  document.querySelector("main").append(part);
  return part;
}

const longOnPaper = 45;  // rows: a page of A4

// A table that can be sorted and searched. `view.columns`: which to show, in that order; all of them
// lie in the file. `view.cell(record, column)`: another text than the one in the file.
function table(part, title, file, view) {
  const { header, records } = tableOf(file);
  const columns = view && view.columns ? view.columns : header;
  const textOf = view && view.cell ? view.cell : (record, column) => shown(record[column]);
  const numeric = columns.map(column => records.some(r => r[column]) &&
                                        records.every(r => !r[column] || isNumber(r[column])));
  const classOf = (column, i) => numeric[i] ? "number" : column === "message" ? "sentence" : column === "sha256" ? "hash" : "";
  const tools = make("div", "", { class: "tools" });
  const search = make("input", "", { type: "search", placeholder: word("search"), "aria-label": word("search") + ": " + title });
  const found = make("span", "", { class: "note", role: "status" });
  tools.append(search, found, make("a", file, { href: "data/" + file }));
  const wide = make("div", "", { class: "wide", tabindex: "0", role: "region", "aria-label": title + ", " + file });
  const element = make("table", "", { id: "table-" + file.replace(".csv", ""), class: columns.length > 12 ? "dense" : "" });
  const head = make("thead"), heading = make("tr"), body = make("tbody");
  let order = records.slice(), by = "", down = false;
  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const lines = order.map(record => columns.map(column => textOf(record, column)))
      .filter(cells => !wanted || cells.some(cell => cell.toLowerCase().includes(wanted)));
    body.replaceChildren(...lines.map(cells => {
      const line = make("tr");
      line.append(...cells.map((cell, i) => make("td", cell, { class: classOf(columns[i], i) })));
      return line;
    }));
    found.textContent = count.format(lines.length) + " / " + count.format(records.length);
  }
  columns.forEach((column, i) => {
    const cell = make("th", "", { scope: "col", class: numeric[i] ? "number" : "" });
    const button = make("button", word(column), { type: "button", title: column });
    button.addEventListener("click", () => {
      down = by === column && !down;
      by = column;
      for (const other of heading.children) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      const less = (a, b) => numeric[i] ? Number(a[column] || -1) - Number(b[column] || -1) : a[column].localeCompare(b[column]);
      order = records.slice().sort((a, b) => down ? less(b, a) : less(a, b));
      draw();
    });
    cell.append(button);
    heading.append(cell);
  });
  search.addEventListener("input", draw);
  head.append(heading);
  element.append(make("caption", title), head, body);
  wide.append(element);
  if (records.length > longOnPaper) {
    wide.classList.add("long");
    part.append(make("p", word("on_paper") + " data/" + file, { class: "note on-paper" }));
  }
  part.append(tools, wide);
  draw();
}
